import { type ComponentProps, useCallback, useMemo, useState } from 'react'
import type { EpochMetrics } from '#shared/domain/metrics.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { useRunSeries } from '#renderer/engine/run-series.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import { useSlowly } from '#renderer/engine/use-slowly.ts'
import { type AxisRange, type ChartZoom, Disclosure, Grid, Stack } from '#renderer/ui/index.ts'
import { AccuracyChart } from './accuracy-chart.tsx'
import { bestEpoch } from './best-epoch.ts'
import { ChartsToolbar } from './charts-toolbar.tsx'
import { chartsText as text } from './charts-text.ts'
import { CurveReadings } from './curve-readings.tsx'
import type { Curves } from './curves.ts'
import { LossChart } from './loss-chart.tsx'
import { MoreCharts } from './more-charts.tsx'
import { around, thin } from './step-lines.ts'
import { useParentCurve } from './use-parent-curve.ts'
import { type StepRange, useStepsIn } from './use-steps-in.ts'
import { useXAxis } from './use-x-axis.ts'
import { formatPlace, xScale } from './x-scale.ts'

/** Epochs that a chart draws; with more they are thinned. */
const EPOCH_POINTS = 150
/** Milliseconds between two drawings of the curves, and of those that are looked at less. */
const DRAW_EVERY = 200
const DRAW_MORE_EVERY = 600
/** Updates of which a chart can show no fewer. */
const LEAST_STEPS = 4

interface RunChartsProps {
  readonly run: Run
  readonly epochs: readonly EpochMetrics[]
}

/** The curves of a run, all over the same stretch of it, and what they show in words. */
export function RunCharts({ run, epochs }: RunChartsProps) {
  const { points } = useRunSeries(run.id)
  // Points and epochs come each in their own time: drawn together, they are drawn half as often.
  const now = useMemo(() => ({ run, points, epochs }), [run, points, epochs])
  const told = useSlowly(now, DRAW_EVERY)
  const { curves, points: shown, toolbar, top } = useCurves(told.run, told)
  return (
    <Stack gap={4}>
      <CurveReadings
        run={told.run}
        epochs={told.epochs}
        smoothedLoss={told.points.at(-1)?.smoothed}
      />
      <ChartsToolbar {...toolbar} />
      <Grid columnWidth={480} gap={6} fill>
        <LossChart
          curves={curves}
          points={shown}
          first={told.points[0]}
          last={told.points.at(-1)}
        />
        <AccuracyChart curves={curves} top={top} />
      </Grid>
      <Disclosure summary={text.more}>
        <SlowCharts curves={curves} points={shown} />
      </Disclosure>
    </Stack>
  )
}

type Shown = Pick<ComponentProps<typeof MoreCharts>, 'curves' | 'points'>

function SlowCharts({ curves, points }: Shown) {
  const now = useMemo<Shown>(() => ({ curves, points }), [curves, points])
  const slow = useSlowly(now, DRAW_MORE_EVERY)
  // Zooming is followed at once.
  const live = slow.curves.zoom.range === curves.zoom.range ? slow : now
  return <MoreCharts {...live} />
}

function useCurves(run: Run, { points: all, epochs }: Omit<RunSeries, 'run'>) {
  const chosen = useXAxis(({ axis }) => axis)
  const timesKnown = all.length === 0 || all.at(-1)?.seconds !== null
  const axis = chosen === 'time' && !timesKnown ? 'update' : chosen
  const [range, setRange] = useState<StepRange>()
  const onSave = useSaveFile()
  const parent = useParentCurve(run, axis)
  // The axis of time alone depends on the points, which change all the time.
  const timed = axis === 'time' ? all : NO_POINTS
  const scale = useMemo(
    () => xScale(axis, run.stepsPerEpoch, timed),
    [axis, run.stepsPerEpoch, timed],
  )
  const lastStep = Math.max(LEAST_STEPS, all.at(-1)?.step ?? 0)
  const told = hasEnded(run.state) || axis === 'time'
  const steps = told ? lastStep + 1 : run.stepsPerEpoch * run.spec.epochs
  const lastEpoch = epochs.at(-1)
  const end = Math.max(scale.ofStep(steps), lastEpoch ? scale.ofEpoch(lastEpoch) : 0)
  const begin = parent?.begin ?? scale.ofStep(0)
  const points = useStepsIn(run.id, all, range)

  const zoom = useMemo<ChartZoom>(() => {
    const limits: AxisRange = [begin, Math.max(end, begin + Number.EPSILON)]
    return {
      limits,
      range: range ? [scale.ofStep(range.from), scale.ofStep(range.to)] : limits,
      least: scale.ofStep(LEAST_STEPS) - scale.ofStep(0),
      onRange: (next) => setRange(next && stepsOf(next, scale.stepAt)),
    }
  }, [scale, begin, end, range])
  const length = zoom.range[1] - zoom.range[0]
  const formatX = useCallback((x: number) => formatPlace(axis, length)(x), [axis, length])
  const shownEpochs = useMemo(
    () => thin(range ? around(epochs, range) : epochs, EPOCH_POINTS),
    [epochs, range],
  )
  const best = useMemo(() => bestEpoch(epochs, run), [epochs, run])
  const curves = useMemo<Curves>(
    () => ({ run, epochs: shownEpochs, best, parent, scale, zoom, formatX, onSave }),
    [run, shownEpochs, best, parent, scale, zoom, formatX, onSave],
  )
  const single = points.every(({ lowest, highest }) => lowest === highest)
  const shown = range ? text.range(range.from, range.to, single) : text.whole(lastStep + 1)
  return { curves, points, top: topEpoch(epochs), toolbar: { zoom, shown, timesKnown } }
}

type RunSeries = RunChartsProps & Pick<ReturnType<typeof useRunSeries>, 'points'>

const NO_POINTS: RunSeries['points'] = []

/** The whole steps of a range of the axis. */
const stepsOf = ([from, to]: AxisRange, stepAt: (x: number) => number): StepRange => {
  const first = Math.round(stepAt(from))
  return { from: first, to: Math.max(first + LEAST_STEPS, Math.round(stepAt(to))) }
}

const topEpoch = (epochs: readonly EpochMetrics[]): EpochMetrics | undefined =>
  epochs.reduce<EpochMetrics | undefined>(
    (top, epoch) => (top && top.validationAccuracy >= epoch.validationAccuracy ? top : epoch),
    undefined,
  )
