import { useMemo, useState } from 'react'
import type { LossSurfaceSettings } from '#shared/domain/experiments/loss-surface.ts'
import type { LossSurface } from '#shared/domain/loss-surface.ts'
import { resultOfPart } from '#shared/domain/experiments/part.ts'
import { readSurface } from '#shared/domain/reading-surface.ts'
import { gridOf, valueAt } from '#shared/domain/surface-grid.ts'
import { useLiveSurface } from '#renderer/engine/use-live-surface.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'
import {
  bandEdges,
  Card,
  ChartFrame,
  ChartLegend,
  ContourPlot,
  firstView,
  heightsOf,
  Note,
  ReliefPlot,
  RotateArea,
  SegmentedControl,
  Stack,
  type View,
} from '#renderer/ui/index.ts'
import type { ResultProps } from '../experiment-view.ts'
import { pathsOf } from './paths.ts'
import { surfaceTable } from './surface-table.ts'
import { text } from './text.ts'

const HEIGHT = 440
/** Milliseconds between two pictures while it is computed: contours take their time. */
const DRAWN_EVERY = 500

/** The picture of a loss surface, also of one that is being computed or was stopped. */
export function Result({ experiment, parts }: ResultProps) {
  const live = useSlowly(useLiveSurface(experiment.id), DRAWN_EVERY)
  const found = resultOfPart(parts, 'surface', 'lossSurface')?.surface
  const { settings } = experiment
  if (settings.kind !== 'lossSurface') return null
  const surface = found ?? live
  const grid = surface && gridOf(surface)
  if (!surface || !grid) return experiment.state === 'running' ? <Note>{text.waiting}</Note> : null
  return <SurfacePicture surface={surface} settings={settings} />
}

interface SurfacePictureProps {
  readonly surface: LossSurface
  readonly settings: LossSurfaceSettings
}

function SurfacePicture({ surface, settings }: SurfacePictureProps) {
  const { directions, extent, level } = settings
  const onSave = useSaveFile()
  const [shown, setShown] = useState<'contours' | 'relief'>('contours')
  // Undefined until a person turns it.
  const [turned, setView] = useState<View>()
  const grid = useMemo(() => gridOf(surface), [surface])
  const reading = useMemo(
    () => readSurface(surface, { directions, extent }),
    [surface, directions, extent],
  )
  const paths = useMemo(
    () => (grid ? pathsOf(surface, grid, settings) : []),
    [surface, grid, settings],
  )
  const first = useMemo(
    () => grid && firstView(heightsOf(grid, bandEdges(grid)), grid.side),
    [grid],
  )
  if (!grid || !reading || !first) return null
  const view = turned ?? first
  const [xLabel, yLabel] = text.axes[directions]
  const plot = {
    ...{ grid, extent, xLabel, yLabel, zLabel: text.loss, paths },
    centre: valueAt(grid, 0.5, 0.5),
    centreLabel: text.centre,
  }
  return (
    <Card>
      <Stack gap={3}>
        <ChartFrame
          title={text.title}
          summary={reading.sentence}
          height={HEIGHT}
          legend={<ChartLegend series={paths} />}
          files={{ name: 'loss-surface', onSave }}
          actions={
            <SegmentedControl
              label={text.view}
              hideLabel
              value={shown}
              onValueChange={setShown}
              options={[
                { value: 'contours', label: text.contours },
                { value: 'relief', label: text.relief },
              ]}
            />
          }
          table={() => surfaceTable(surface, settings)}
          area={
            shown === 'relief'
              ? (picture) => (
                  <RotateArea label={text.turn} view={view} first={first} onView={setView}>
                    {picture}
                  </RotateArea>
                )
              : undefined
          }
        >
          {shown === 'relief' ? <ReliefPlot {...plot} view={view} /> : <ContourPlot {...plot} />}
        </ChartFrame>
        <Note>
          {text.axesMeaning[directions]} {text.marks} {reading.caveat}
          {surface.level < level && ` ${text.unfinished}`}
        </Note>
      </Stack>
    </Card>
  )
}
