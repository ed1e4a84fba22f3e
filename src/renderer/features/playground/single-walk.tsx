import { useMemo } from 'react'
import type { DescentPath, DescentSpec } from '#shared/domain/descent.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { readDescent } from '#shared/domain/reading-descent.ts'
import { motionText, readingText } from '#shared/words/descent-words.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import { ChartFrame, ChartLegend, useSize, VisuallyHidden } from '#renderer/ui/index.ts'
import { BallArea } from './ball-area.tsx'
import { drawnWalk, startPoint } from './drawn-walk.ts'
import { PICTURE } from './picture-size.ts'
import { stepTable } from './step-table.ts'
import { text } from './text.ts'
import { useScale } from './use-scale.ts'
import { flightOf, type Walking } from './use-walk.ts'
import { WalkPicture } from './walk-picture.tsx'

interface SingleWalkProps {
  readonly spec: DescentSpec
  /** Undefined until it is worked out. */
  readonly path: DescentPath | undefined
  readonly walking: Walking
  readonly onStart: (start: readonly number[]) => void
}

/** One ball with its slope, and the way that it came. */
export function SingleWalk({ spec, path, walking, onStart }: SingleWalkProps) {
  const landscape = landscapes[spec.landscape]
  const { optimizer, start } = spec
  const [ref, size] = useSize(PICTURE)
  const onSave = useSaveFile()
  const walks = useMemo(
    // Until the path is there, the ball lies where it was put.
    () => [drawnWalk(spec, 0, path?.points ?? [startPoint(spec)])],
    [spec, path],
  )
  const points = walks[0]?.points ?? []
  const at = Math.min(walking.at, points.length - 1)
  const flight = flightOf(walking, points.length - 1)
  const shown = points.slice(0, at + 1)
  const now = shown.at(-1)
  const reached = flight === null ? shown : points.slice(0, at + 2)
  const scale = useScale(
    landscape,
    reached.map(({ position }) => position),
    size,
  )
  const lost = path?.diverged === true && at === points.length - 1
  const summary = readingText(readDescent(landscape, shown, lost), optimizer)
  const readout = lost
    ? text.lostReadout
    : now && motionText(now, points[at + 1]?.position, optimizer)
  const surface = landscape.view.length > 1
  return (
    <>
      <ChartFrame
        title={text.formula(start, landscape.formula)}
        summary={summary}
        height={PICTURE.height}
        files={{ name: 'descent', onSave }}
        legend={
          <ChartLegend
            series={[
              { key: 'slope', name: surface ? text.arrow : text.tangent, colour: 1 },
              { key: 'steps', name: text.steps, colour: 0 },
            ]}
          />
        }
        table={() => stepTable(shown)}
        area={(picture) => (
          <BallArea ref={ref} landscape={landscape} scale={scale} start={start} onStart={onStart}>
            {picture}
          </BallArea>
        )}
      >
        <WalkPicture
          landscape={landscape}
          scale={scale}
          size={size}
          walks={walks}
          at={at}
          flight={flight}
          onArrive={walking.arrive}
          readout={readout}
        />
      </ChartFrame>
      <VisuallyHidden>
        <span role="status">{flight === null ? readout : ''}</span>
      </VisuallyHidden>
    </>
  )
}
