import { useMemo } from 'react'
import type { DescentSpec } from '#shared/domain/descent.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { problemText } from '#renderer/engine/problem-text.ts'
import { Card, ErrorState, Stack } from '#renderer/ui/index.ts'
import { endingOf } from './compare-walks.ts'
import { drawnWalk, startPoint } from './drawn-walk.ts'
import { EndingsTable } from './endings-table.tsx'
import { STEPS } from './settings.ts'
import { Race, ValuesByStep } from './side-by-side.tsx'
import { SingleWalk } from './single-walk.tsx'
import { text } from './text.ts'
import { Transport } from './transport.tsx'
import { type Paths, usePaths } from './use-paths.ts'
import { useWalk } from './use-walk.ts'

interface WalkPanelProps {
  /** One for each walk, and the same list as long as nothing changes. */
  readonly specs: readonly [DescentSpec, ...DescentSpec[]]
  /** Why nothing can be walked now. */
  readonly blocked: string | undefined
  readonly onStart: (start: readonly number[]) => void
}

/** One walk, looked at closely. */
export function OneWalk({ specs, blocked, onStart }: WalkPanelProps) {
  const found = usePaths(specs)
  const path = found.current ? found.known?.paths[0] : undefined
  const last = path ? path.points.length - 1 : STEPS
  const walking = useWalk(last, specs)
  if (found.error) return <Failed {...found} />
  return (
    <Card>
      <Stack gap={4}>
        <SingleWalk spec={specs[0]} path={path} walking={walking} onStart={onStart} />
        <Transport walking={walking} last={last} blocked={blocked} pending={!path} />
      </Stack>
    </Card>
  )
}

/** The walks of all optimizers, from the same start; then what became of them. */
export function AllWalks({ specs, blocked, onStart }: WalkPanelProps) {
  const found = usePaths(specs)
  const { known, current } = found
  const [spec] = specs
  const curve = landscapes[spec.landscape].view.length === 1
  const walks = useMemo(
    () =>
      // Lines stay until others are there; balls lie where they were put.
      known && (current || curve)
        ? known.specs.map((each, i) => drawnWalk(each, i, known.paths[i]?.points ?? []))
        : specs.map((each, i) => drawnWalk(each, i, [startPoint(each)])),
    [known, current, curve, specs],
  )
  const endings = useMemo(
    () =>
      known?.specs.flatMap((each, i) => {
        const path = known.paths[i]
        return path ? [endingOf(each, path)] : []
      }) ?? [],
    [known],
  )
  const last = current ? Math.max(...walks.map(({ points }) => points.length - 1)) : STEPS
  const walking = useWalk(last, specs)
  if (found.error) return <Failed {...found} />
  const shown = { spec, walks, endings }
  return (
    <>
      <Card>
        {curve ? (
          <ValuesByStep {...shown} />
        ) : (
          <Stack gap={4}>
            <Race {...shown} walking={walking} last={last} onStart={onStart} />
            <Transport walking={walking} last={last} blocked={blocked} pending={!current} />
          </Stack>
        )}
      </Card>
      <Card flush title={text.comparison} description={text.comparisonNote(STEPS)}>
        <EndingsTable endings={endings} />
      </Card>
    </>
  )
}

const Failed = ({ error, retry }: Pick<Paths, 'error' | 'retry'>) => (
  <ErrorState title={text.failed} text={problemText(error).message} onRetry={retry} />
)
