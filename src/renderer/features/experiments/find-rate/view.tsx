import { useState } from 'react'
import { RANGE_PART } from '#shared/domain/experiments/find-rate.ts'
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
import { RateTrainings } from './rate-trainings.tsx'
import { trainingsText } from './trainings-text.ts'

interface Typed {
  readonly lowest: number | null
  readonly highest: number | null
  readonly steps: number | null
}

/** Enough to see which of three gets further. */
const FIRST_EPOCHS = 30
const MAX_TRAIN_EPOCHS = 1000

function useForm(spec: RunSpec | undefined): SettingsForm {
  const [epochs, setEpochs] = useState<number | null>(FIRST_EPOCHS)
  const [typed, setTyped] = useState<Typed>(() => RateRange.parse({}))
  const range = RateRange.safeParse(typed).data
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  const { lowest, highest } = typed
  return {
    settings:
      spec && range && epochs !== null
        ? { kind: 'findRate', spec, range, trainEpochs: epochs === 0 ? null : epochs }
        : undefined,
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
        <NumberField
          label={trainingsText.epochs}
          info={trainingsText.epochsInfo}
          value={epochs}
          min={0}
          max={MAX_TRAIN_EPOCHS}
          integer
          onValueChange={setEpochs}
        />
      </>
    ),
  }
}

function Result({ experiment, parts, onUseRate, onOpenRun }: ResultProps) {
  const found = resultOfPart(parts, RANGE_PART, 'findRate')
  const { settings } = experiment
  if (!found || settings.kind !== 'findRate') return null
  const { spec, trainEpochs } = settings
  return (
    <>
      <RateResult finding={found.finding} onUse={(rate) => onUseRate(rate, spec)} />
      {trainEpochs !== null && (
        <RateTrainings experiment={experiment} parts={parts} spec={spec} onOpenRun={onOpenRun} />
      )}
    </>
  )
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
