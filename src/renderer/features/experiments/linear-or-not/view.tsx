import { useMemo } from 'react'
import {
  LINEAR_VARIANTS,
  type LinearOrNotSettings,
  linearVariants,
  whyNothingBends,
} from '#shared/domain/experiments/linear-or-not.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { tellLinear } from '#shared/words/comparisons/linear-story.ts'
import { Card, Stack, Stat } from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { StoryCards } from '../variants/story-cards.tsx'
import { useLabelCount, useVariants } from '../variants/use-variants.ts'
import { resultsOf } from '../variants/variant-runs.ts'
import { VariantsChart } from '../variants/variants-chart.tsx'
import { VariantsTable } from '../variants/variants-table.tsx'
import { text } from './text.ts'

function useForm(spec: RunSpec | undefined): SettingsForm {
  const why = spec && whyNothingBends(spec.model)
  return {
    settings: spec && !why ? { kind: 'linearOrNot', spec, sideBySide: 1 } : undefined,
    unfit: why && text.unfit[why],
    fields: spec && !why && (
      <Stat
        caption={text.networks}
        value={String(LINEAR_VARIANTS.length)}
        note={text.epochs(spec.epochs)}
      />
    ),
  }
}

function Result({ experiment, ...props }: ResultProps) {
  const { settings } = experiment
  return settings.kind === 'linearOrNot' ? (
    <LinearResult experimentId={experiment.id} settings={settings} {...props} />
  ) : null
}

interface LinearResultProps extends Omit<ResultProps, 'experiment'> {
  readonly experimentId: number
  readonly settings: LinearOrNotSettings
}

function LinearResult({ experimentId, settings, parts, onOpenRun }: LinearResultProps) {
  const variants = useMemo(() => linearVariants(settings), [settings])
  const runs = useVariants({ experimentId, variants, parts })
  const labels = useLabelCount(parts)
  const [activations] = resultsOf(runs, 'activations')
  const [linear] = resultsOf(runs, 'linear')
  const [noHidden] = resultsOf(runs, 'noHidden')
  const trained = { activations, linear, noHidden }
  return (
    <Stack gap={4}>
      <Card>
        <VariantsChart runs={runs} file="linear-or-not" />
      </Card>
      <StoryCards parts={parts} story={tellLinear({ spec: settings.spec, labels, trained })} />
      <VariantsTable runs={runs} onOpenRun={onOpenRun} />
    </Stack>
  )
}

/** A network with and without its activation functions. */
export const linearOrNotView: ExperimentView = {
  kind: 'linearOrNot',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([1, 1.2, 1.6, 2.6, 4.4, 6.2, 7.2, 7.6, 7.8]), label: text.picture },
  useForm,
  Result,
}
