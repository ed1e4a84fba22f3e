import { useState } from 'react'
import { resultOfPart } from '#shared/domain/experiments/part.ts'
import { GradientCheckSettings } from '#shared/domain/gradient-check.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { NumberField } from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { text } from '../text.ts'
import { GradientResult } from './gradient-result.tsx'

const FIRST_COUNT = 50

function useForm(spec: RunSpec | undefined): SettingsForm {
  const [count, setCount] = useState<number | null>(FIRST_COUNT)
  return {
    settings:
      spec && count !== null
        ? { kind: 'checkGradients', spec, ...GradientCheckSettings.parse({ count }) }
        : undefined,
    fields: (
      <NumberField
        label={text.count}
        value={count}
        min={1}
        max={2000}
        step={10}
        integer
        onValueChange={setCount}
      />
    ),
  }
}

function Result({ parts }: ResultProps) {
  const found = resultOfPart(parts, 'check', 'checkGradients')
  return found ? <GradientResult check={found.check} /> : null
}

/** Backpropagation beside central differences. */
export const checkGradientsView: ExperimentView = {
  kind: 'checkGradients',
  question: text.gradientQuestion,
  subtitle: text.gradientSubtitle,
  picture: { points: drawn([0, 1, 2, 3, 4, 5]), label: text.gradientPicture },
  useForm,
  Result,
}
