import { useMemo, useState } from 'react'
import { MAX_SEEDS } from '#shared/domain/experiments/race.ts'
import {
  type ShuffledLabelsSettings,
  shuffledVariants,
} from '#shared/domain/experiments/shuffled-labels.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { tellShuffled } from '#shared/words/comparisons/shuffled-story.ts'
import { Card, NumberField, Stack } from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { StoryCards } from '../variants/story-cards.tsx'
import { useVariants } from '../variants/use-variants.ts'
import { resultsOf } from '../variants/variant-runs.ts'
import { VariantsChart } from '../variants/variants-chart.tsx'
import { VariantsTable } from '../variants/variants-table.tsx'
import { text } from './text.ts'

function useForm(spec: RunSpec | undefined): SettingsForm {
  const [seeds, setSeeds] = useState<number | null>(1)
  return {
    settings:
      spec && seeds !== null ? { kind: 'shuffledLabels', spec, seeds, sideBySide: 1 } : undefined,
    fields: (
      <NumberField
        label={text.seeds}
        value={seeds}
        min={1}
        max={MAX_SEEDS}
        integer
        onValueChange={setSeeds}
      />
    ),
  }
}

function Result({ experiment, ...props }: ResultProps) {
  const { settings } = experiment
  return settings.kind === 'shuffledLabels' ? (
    <ShuffledResult experimentId={experiment.id} settings={settings} {...props} />
  ) : null
}

interface ShuffledResultProps extends Omit<ResultProps, 'experiment'> {
  readonly experimentId: number
  readonly settings: ShuffledLabelsSettings
}

function ShuffledResult({ experimentId, settings, parts, onOpenRun }: ShuffledResultProps) {
  const variants = useMemo(() => shuffledVariants(settings), [settings])
  const runs = useVariants({ experimentId, variants, seeds: settings.seeds, parts })
  const story = tellShuffled({
    epochs: settings.spec.epochs,
    own: resultsOf(runs, 'true'),
    shuffled: resultsOf(runs, 'shuffled'),
  })
  return (
    <Stack gap={4}>
      <Card>
        <VariantsChart runs={runs} file="shuffled-labels" besideGuessing />
      </Card>
      <StoryCards parts={parts} story={story} />
      <VariantsTable runs={runs} onOpenRun={onOpenRun} />
    </Stack>
  )
}

/** True labels beside shuffled ones. */
export const shuffledLabelsView: ExperimentView = {
  kind: 'shuffledLabels',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([5, 5.2, 4.9, 5.1, 5, 4.8, 5.1, 4.9, 5]), label: text.picture },
  useForm,
  Result,
}
