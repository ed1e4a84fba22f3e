import { useMemo } from 'react'
import { NOISE_KEY, sizeName } from '#shared/domain/experiments/batch-sizes.ts'
import { resultOfPart } from '#shared/domain/experiments/part.ts'
import { Stack } from '#renderer/ui/index.ts'
import { drawn, type ExperimentView, type ResultProps } from '../experiment-view.ts'
import { EntrantsResult } from '../entrants/entrants-result.tsx'
import { NoiseChart } from './noise-chart.tsx'
import { text } from './text.ts'
import { useBatchSizesForm } from './use-batch-sizes-form.tsx'

const FIRST = { curve: 'trainLoss', eachUpdate: true } as const

function Result({ experiment, parts, onOpenRun }: ResultProps) {
  const { settings } = experiment
  const names = useMemo(
    () => (settings.kind === 'batchSizes' ? settings.sizes.map(sizeName) : []),
    [settings],
  )
  if (settings.kind !== 'batchSizes') return null
  const measured = resultOfPart(parts, NOISE_KEY, 'gradientNoise')
  return (
    <Stack gap={4}>
      <EntrantsResult
        experiment={experiment}
        parts={parts}
        names={names}
        sideBySide={settings.sideBySide > 1}
        namedByBatch
        file="batch-sizes"
        first={FIRST}
        onOpenRun={onOpenRun}
      />
      {measured && <NoiseChart noise={measured.noise} />}
    </Stack>
  )
}

/** The batch-size dial. */
export const batchSizesView: ExperimentView = {
  kind: 'batchSizes',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([9, 6.4, 7.2, 4.6, 5.4, 3.2, 4.1, 2.2, 2.9, 1.8]), label: text.picture },
  useForm: useBatchSizesForm,
  Result,
}
