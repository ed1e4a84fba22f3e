import { type CostKind, costAt } from '#shared/domain/experiments/entrants/cost.ts'
import type { EntrantRun, EntrantRuns } from '#shared/domain/experiments/entrants/entrant-runs.ts'
import { type Spread, spreadOf } from '#shared/domain/experiments/entrants/spread.ts'
import { batchSizeOf } from '#shared/domain/run-spec.ts'
import {
  type ChartBand,
  type ChartPoint,
  type LineSeries,
  seriesColourCount,
} from '#renderer/ui/index.ts'

export const CURVES = ['validationLoss', 'trainLoss', 'validationAccuracy'] as const
export type CurveKind = (typeof CURVES)[number]

/** What a chart of entrants shows. */
export interface Shown {
  readonly curve: CurveKind
  readonly cost: CostKind
  /** Each update's training loss behind the smoothed one, where there is one seed. */
  readonly eachUpdate: boolean
}

/**
 * Updates that an epoch needs for its training loss to be drawn smoothed, which is over about twenty:
 * so the line looks back over four epochs at the most.
 */
const ENOUGH_UPDATES = 5

/** A place of a curve that the same entrant's runs with other seeds have too. */
interface Moment extends ChartPoint {
  readonly moment: number
}

/** An entrant's curve over its seeds. */
export interface EntrantLine {
  readonly line: LineSeries
  /** Between what its seeds lie; undefined with one seed. */
  readonly band: ChartBand | undefined
  /** The loss of each update, where that is wanted and there is one seed. */
  readonly noise: LineSeries | undefined
}

/** The curves of those that have begun: of several seeds the median, and how far they lie apart. */
export const entrantLines = (
  entrants: readonly EntrantRuns[],
  shown: Shown,
): readonly EntrantLine[] =>
  entrants.flatMap(({ entrant, name, runs }): readonly EntrantLine[] => {
    const begun = runs.filter(({ epochs }) => epochs.length > 0)
    const [only] = begun
    if (!only) return []
    const key = String(entrant)
    const colour = entrant % seriesColourCount
    const dashed = entrant >= seriesColourCount
    const middles = overSeeds(begun.map((run) => curveOf(run, shown)))
    const line = {
      key,
      name,
      colour,
      dashed,
      points: middles.map(({ x, y }) => ({ x, y: y.median })),
    }
    if (begun.length > 1) {
      const points = middles.map(({ x, y }) => ({ x, low: y.lowest, high: y.highest }))
      return [{ line, band: { key, colour, points }, noise: undefined }]
    }
    const wanted = shown.eachUpdate && shown.curve === 'trainLoss'
    const noise = {
      ...{ key: `${key} updates`, name: `${name}, each update`, colour, faint: true },
      points: eachUpdate(only, shown.cost),
    }
    return [{ line, band: undefined, noise: wanted ? noise : undefined }]
  })

function curveOf(run: EntrantRun, { curve, cost }: Shown): readonly Moment[] {
  if (curve !== 'trainLoss') {
    return run.epochs.map((epoch) => ({
      moment: epoch.epoch,
      x: costAt(run, epoch)[cost],
      y: epoch[curve],
    }))
  }
  // The first update's loss is of its batch alone; the untrained loss is that of all photos, and so
  // the same for everybody.
  const untrained = run.epochs
    .slice(0, 1)
    .map((epoch) => ({ moment: 0, x: costAt(run, epoch)[cost], y: epoch.trainLoss }))
  const smooths = isSmoothed(run)
  return [
    ...untrained,
    ...run.steps
      .filter(({ step }) => step > 0)
      .map(({ step, seconds, smoothed, loss }) => ({
        moment: step,
        x: costAt(run, { step, seconds: seconds ?? NaN })[cost],
        y: smooths ? smoothed : loss,
      })),
  ]
}

/**
 * Where an epoch has few updates, each is of many photos and shows little noise, and a mean over
 * twenty of them would lag behind the others by many epochs.
 */
export const isSmoothed = ({ spec, trainPhotos }: EntrantRun): boolean =>
  Math.ceil(trainPhotos / batchSizeOf(spec, trainPhotos)) >= ENOUGH_UPDATES

/** Each update's loss, of stretches that were joined both extremes, so that no spike is lost. */
function eachUpdate(run: EntrantRun, cost: CostKind): readonly ChartPoint[] {
  const xs = run.steps.map(
    ({ step, seconds }) => costAt(run, { step, seconds: seconds ?? NaN })[cost],
  )
  return run.steps.flatMap(({ loss, lowest, highest }, index) => {
    const x = xs[index] ?? NaN
    if (lowest === highest) return [{ x, y: loss }]
    const before = xs[index - 1] ?? x
    return [
      { x: (before + x) / 2, y: highest },
      { x, y: lowest },
    ]
  })
}

interface MiddleMoment {
  readonly x: number
  readonly y: Spread
}

/** Moments that at least half of the curves have reached, in the order in which they come. */
function overSeeds(curves: readonly (readonly Moment[])[]): readonly MiddleMoment[] {
  const moments = new Map<number, Moment[]>()
  for (const point of curves.flat()) {
    moments.set(point.moment, [...(moments.get(point.moment) ?? []), point])
  }
  return [...moments.entries()]
    .filter(([, points]) => points.length * 2 >= curves.length)
    .sort(([a], [b]) => a - b)
    .flatMap(([, points]) => {
      const x = spreadOf(points.map((point) => point.x))
      const y = spreadOf(points.map((point) => point.y).filter(Number.isFinite))
      return x && y ? [{ x: x.median, y }] : []
    })
}
