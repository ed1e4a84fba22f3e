import { useMemo, useState } from 'react'
import { type Experiment, isOver } from '#shared/domain/experiments/experiment.ts'
import { usualTarget } from '#shared/domain/experiments/entrants/standings.ts'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import { tellEntrants } from '#shared/words/entrants-story.ts'
import { Card, NumberField, Stack } from '#renderer/ui/index.ts'
import { EntrantsChart } from './entrants-chart.tsx'
import styles from './entrants.module.css'
import type { CurveKind } from './lines.ts'
import { StandingsTable } from './standings-table.tsx'
import { text } from './text.ts'
import { useEntrants } from './use-entrants.ts'
import { useStable } from './use-stable.ts'

interface EntrantsResultProps {
  readonly experiment: Experiment
  readonly parts: readonly ExperimentPart[]
  /** In the order of the settings; the same array while the settings are. */
  readonly names: readonly string[]
  readonly sideBySide: boolean
  /** Entrants are named by their batch size, which need not be told again. */
  readonly namedByBatch: boolean
  /** What the chart's files are called. */
  readonly file: string
  readonly first: { readonly curve: CurveKind; readonly eachUpdate: boolean }
  readonly onOpenRun: (runId: number) => void
}

/** What several trainings from the same start came to: curves, words, and a table. */
export function EntrantsResult(props: EntrantsResultProps) {
  const { experiment, parts, names, sideBySide, namedByBatch, file, first, onOpenRun } = props
  const entrants = useEntrants(experiment, names, parts)
  // Null while what is typed is no number; undefined for the usual one.
  const [typed, setTyped] = useState<number | null>()
  const usual = useMemo(() => usualTarget(entrants), [entrants])
  const target = typed ?? usual
  const over = isOver(experiment.state)
  const openRun = useStable(onOpenRun)
  const story = useMemo(
    () => tellEntrants({ entrants, target, over, sideBySide }),
    [entrants, target, over, sideBySide],
  )
  if (entrants.every(({ runs }) => runs.length === 0)) return null
  return (
    <Stack gap={4}>
      <Card>
        <EntrantsChart entrants={entrants} name={file} first={first} />
      </Card>
      <Card title={text.story}>
        <div className={styles['story']}>
          <Stack gap={2}>
            {[story.equal, story.different, ...story.found, story.sure]
              .filter((sentence) => sentence !== undefined)
              .map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
          </Stack>
        </div>
        {usual !== undefined && (
          <div className={styles['target']}>
            <NumberField
              label={text.target}
              info={text.targetInfo}
              value={typed === undefined ? usual : typed}
              above={0}
              max={1e6}
              step="logarithmic"
              onValueChange={setTyped}
            />
          </div>
        )}
      </Card>
      <StandingsTable {...{ entrants, target, over, namedByBatch }} onOpenRun={openRun} />
    </Stack>
  )
}
