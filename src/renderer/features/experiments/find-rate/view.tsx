import { useState } from 'react'
import { resultOfPart } from '#shared/domain/experiments/part.ts'
import { RateRange } from '#shared/domain/rate-finding.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { NumberField } from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { text } from '../text.ts'
import { RateResult } from './rate-result.tsx'

interface Typed {
  readonly lowest: number | null
  readonly highest: number | null
  readonly steps: number | null
}

function useForm(spec: RunSpec | undefined): SettingsForm {
  const [typed, setTyped] = useState<Typed>(() => RateRange.parse({}))
  const range = RateRange.safeParse(typed).data
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const { lowest, highest } = typed
  return {
    settings: spec && range && { kind: 'findRate', spec, range },
    fields: (
      <>
        <NumberField
          label={text.lowest}
          value={lowest}
          above={0}
          max={10}
          step="logarithmic"
          onValueChange={(value) => change({ lowest: value })}
        />
        <NumberField
          label={text.highest}
          value={highest}
          above={0}
          max={100}
          step="logarithmic"
          error={
            lowest !== null && highest !== null && lowest >= highest ? text.rangeWrong : undefined
          }
          onValueChange={(value) => change({ highest: value })}
        />
        <NumberField
          label={text.steps}
          value={typed.steps}
          min={20}
          max={2000}
          step={10}
          integer
          onValueChange={(value) => change({ steps: value })}
        />
      </>
    ),
  }
}

function Result({ experiment, parts, onUseRate }: ResultProps) {
  const found = resultOfPart(parts, 'range', 'findRate')
  const { settings } = experiment
  if (!found || settings.kind !== 'findRate') return null
  return <RateResult finding={found.finding} onUse={(rate) => onUseRate(rate, settings.spec)} />
}

/** The learning-rate range test. */
export const findRateView: ExperimentView = {
  kind: 'findRate',
  question: text.rateQuestion,
  subtitle: text.rateSubtitle,
  picture: { points: drawn([7, 7, 6.9, 6.5, 5, 3.2, 2.2, 2, 2.3, 9]), label: text.ratePicture },
  useForm,
  Result,
}
