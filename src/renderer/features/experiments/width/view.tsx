import { useMemo, useState } from 'react'
import { MAX_SEEDS } from '#shared/domain/experiments/race.ts'
import { MAX_WIDTHS, USUAL_WIDTHS, type WidthSettings } from '#shared/domain/experiments/width.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { tellWidths } from '#shared/words/comparisons/width-story.ts'
import { Card, NumberField, Stack, TextField } from '#renderer/ui/index.ts'
import {
  drawn,
  type ExperimentView,
  type ResultProps,
  type SettingsForm,
} from '../experiment-view.ts'
import { StoryCards } from '../variants/story-cards.tsx'
import { useLabelCount } from '../variants/use-variants.ts'
import { readWidths } from './read-widths.ts'
import { text } from './text.ts'
import { WidthChart } from './width-chart.tsx'
import { widthRows } from './width-rows.ts'
import { WidthTable } from './width-table.tsx'
import styles from './width.module.css'

function useForm(spec: RunSpec | undefined): SettingsForm {
  const [typed, setTyped] = useState(USUAL_WIDTHS.join(', '))
  const [seeds, setSeeds] = useState<number | null>(1)
  const widths = readWidths(typed)
  return {
    settings:
      spec && widths && seeds !== null
        ? { kind: 'width', spec, widths, seeds, sideBySide: 1 }
        : undefined,
    fields: (
      <>
        <div className={styles['widths']}>
          <TextField
            label={text.widths}
            value={typed}
            error={widths ? undefined : text.widthsWrong(MAX_WIDTHS)}
            description={spec?.model.kind === 'convolutional' ? text.convolutional : undefined}
            onValueChange={setTyped}
          />
        </div>
        <NumberField
          label={text.seeds}
          value={seeds}
          min={1}
          max={MAX_SEEDS}
          integer
          onValueChange={setSeeds}
        />
      </>
    ),
  }
}

function Result({ experiment, ...props }: ResultProps) {
  const { settings } = experiment
  return settings.kind === 'width' ? <WidthResult settings={settings} {...props} /> : null
}

interface WidthResultProps extends Omit<ResultProps, 'experiment'> {
  readonly settings: WidthSettings
}

function WidthResult({ settings, parts, onOpenRun }: WidthResultProps) {
  const labels = useLabelCount(parts)
  const rows = useMemo(() => widthRows(settings, parts, labels), [settings, parts, labels])
  return (
    <Stack gap={4}>
      <Card>
        <WidthChart rows={rows} />
      </Card>
      <StoryCards
        parts={parts}
        story={tellWidths({ epochs: settings.spec.epochs, widths: rows })}
      />
      <WidthTable rows={rows} seeds={settings.seeds} onOpenRun={onOpenRun} />
    </Stack>
  )
}

/** One hidden layer, of several widths. */
export const widthView: ExperimentView = {
  kind: 'width',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([5, 6.5, 8, 8.8, 9.2, 9.3, 9.3, 9.25, 9.3]), label: text.picture },
  useForm,
  Result,
}
