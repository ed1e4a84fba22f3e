import { useMemo, useState } from 'react'
import { resultOfPart } from '#shared/domain/experiments/part.ts'
import {
  GradientCheckSettings,
  MAX_CHECKED,
  MAX_STEP_SIZES,
} from '#shared/domain/gradient-check.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { NumberField, Select } from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { GradientResult } from './gradient-result.tsx'
import { learningLayers } from './learning-layers.ts'
import { text } from './text.ts'

const ALL = 'all'

function useForm(spec: RunSpec | undefined): SettingsForm {
  const first = GradientCheckSettings.parse({})
  const [count, setCount] = useState<number | null>(first.count)
  const [sizes, setSizes] = useState<number | null>(first.steps.count)
  const [wanted, setLayer] = useState<number | null>(null)
  const layers = useMemo(() => (spec ? learningLayers(spec) : []), [spec])
  // Other settings may have fewer layers.
  const layer = wanted !== null && wanted < layers.length ? wanted : null
  return {
    settings:
      spec && count !== null && sizes !== null
        ? {
            ...{ kind: 'checkGradients', spec, count, layer, places: null },
            steps: { ...first.steps, count: sizes },
          }
        : undefined,
    fields: (
      <>
        <Select
          label={text.layer}
          value={layer === null ? ALL : String(layer)}
          onValueChange={(value) => setLayer(value === ALL ? null : Number(value))}
          options={[
            { value: ALL, label: text.allLayers },
            ...layers.map((words, index) => ({
              value: String(index),
              label: text.layerName(index + 1, words),
            })),
          ]}
        />
        <NumberField
          label={text.count}
          value={count}
          min={1}
          max={MAX_CHECKED}
          step={10}
          integer
          onValueChange={setCount}
        />
        <NumberField
          label={text.sizes}
          value={sizes}
          min={2}
          max={MAX_STEP_SIZES}
          integer
          onValueChange={setSizes}
        />
      </>
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
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([9, 7.5, 6, 4.5, 3, 1.5, 0.5, 2.5, 6]), label: text.picture },
  useForm,
  Result,
}
