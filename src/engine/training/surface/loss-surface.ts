import { ProblemError } from '#shared/contract/problem.ts'
import type { SurfaceOrder } from '#shared/contract/trainer-contract.ts'
import {
  coordinateOf,
  type LossSurface,
  type PathPoint,
  placesOfLevel,
  type SurfaceNews,
  type SurfacePlace,
  type SurfacePlane,
  type SurfacePoint,
  type TrainingPath,
} from '#shared/domain/loss-surface.ts'
import { countWeights, type Network, networkOf } from '#shared/domain/network.ts'
import { planJudging } from '#shared/domain/plan-blocks.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { type CompiledSurface, compileSurface } from '../compiler/compile-surface.ts'
import { parametersOf } from '../compiler/network-parameters.ts'
import { flatten } from '../genetic/flat-weights.ts'
import { openPhotoSource, type PhotoSource } from '../photos/photo-source.ts'
import { judge } from '../run/judge.ts'
import { choosePhotos } from './choose-photos.ts'
import { type Directions, findDirections } from './find-directions.ts'
import { projector } from './project.ts'
import { type ReadPath, readPaths, type Waypoint } from './read-paths.ts'
import { difference } from './vectors.ts'

/** Milliseconds between two pieces of news. */
const TELL_EVERY = 100

/** What is told while a surface is computed. */
export interface SurfaceEvents {
  readonly surfaced: (news: SurfaceNews) => void
  /** Points of the grid that are known. */
  readonly worked: (done: number) => void
}

/**
 * The loss around a trained network, on a plane through its weights (Li et al., 2018), from a coarse
 * grid to a fine one. Every loss is what judging says with the weights of that point. Aborted, it
 * gives what is known by then.
 * @throws ProblemError NOT_FOUND, INVALID_INPUT where a way shows no two directions or belongs to
 *   another network, CANCELLED before there was a plane, TRAINER_UNAVAILABLE, DISK
 */
export async function lossSurface(
  { data, folder, others, settings, known }: SurfaceOrder,
  events: SurfaceEvents,
  signal: AbortSignal,
): Promise<LossSurface> {
  const { spec } = data
  const network = networkOf(spec, data.labelCount)
  const photos = choosePhotos(data[settings.split], settings.photos, spec.seed)
  if (photos.rows.length === 0) {
    throw new ProblemError('INVALID_INPUT', 'There are no photos to look at the loss of.')
  }
  const paths = await readPaths([folder, ...others], parametersOf(network))
  const [own] = paths
  if (!own) throw new Error('The run itself has a way.')
  const directions = await findDirections(network, paths, settings, signal)
  const source = await openPhotoSource({ ...data, train: NOTHING, validation: photos })
  try {
    const compiled = await compileSurface({ ...spec, network }, source.resident, {
      centre: moved(own.end, directions),
      directions: directions.tensors,
    })
    try {
      compiled.write(own.end)
      const lossNow = lossMeter(compiled, source, network, signal)
      const plane: SurfacePlane = {
        photos: photos.rows.length,
        weights: countWeights(network),
        explained: directions.explained,
        lengths: directions.lengths,
        paths: await drawPaths(paths, directions, async (weights) => {
          compiled.write(weights)
          return lossNow()
        }),
      }
      events.surfaced({ plane, points: [] })
      // What the plane does not move are the running averages and, mostly, biases.
      compiled.write(own.end)
      const isSame = known !== null && JSON.stringify(known.plane) === JSON.stringify(plane)
      const lossOf = isSame ? rememberedLosses(known) : () => undefined
      return { plane, ...(await refine({ compiled, lossNow, lossOf }, settings, events)) }
    } finally {
      compiled.close()
    }
  } finally {
    await source.close()
  }
}

const NOTHING = { rows: new Uint32Array(), labels: new Uint16Array() }

/** The tensors that the directions change. */
const moved = (
  weights: readonly NamedTensor[],
  { tensors: [first] }: Directions,
): readonly NamedTensor[] =>
  first.flatMap(({ name }) => weights.find((tensor) => tensor.name === name) ?? [])

/** Undefined when it was given up. Null stands for a loss that is no finite number. */
type Meter = () => Promise<number | null | undefined>

/** The loss of the photos with the weights that are in place. */
function lossMeter(
  compiled: CompiledSurface,
  { validation }: PhotoSource,
  network: Network,
  signal: AbortSignal,
): Meter {
  const atOnce = planJudging(network)
  const stopped = new Error('It was given up.')
  const careful: Pick<CompiledSurface, 'evaluate'> = {
    evaluate(batch) {
      if (signal.aborted) throw stopped
      return compiled.evaluate(batch)
    },
  }
  return async () => {
    try {
      const { loss } = await judge(careful, validation, atOnce)
      return Number.isFinite(loss) ? loss : null
    } catch (error) {
      if (error === stopped) return undefined
      throw error
    }
  }
}

/** The ways as seen from the plane. @throws ProblemError CANCELLED */
async function drawPaths(
  paths: readonly ReadPath[],
  { vectors, trainable }: Directions,
  lossOf: (weights: readonly NamedTensor[]) => ReturnType<Meter>,
): Promise<readonly TrainingPath[]> {
  const project = projector(vectors)
  const centre = flatten(trainable(paths[0]?.end ?? []))
  const seen = async ({ step, weights }: Waypoint): Promise<PathPoint> => {
    const loss = await lossOf(weights)
    if (loss === undefined) throw new ProblemError('CANCELLED', 'It was cancelled.')
    return { step, loss, ...project(difference(flatten(trainable(weights)), centre)) }
  }
  const drawn: TrainingPath[] = []
  for (const { points, end } of paths) {
    const seenPoints: PathPoint[] = []
    for (const point of points) seenPoints.push(await seen(point))
    const lastStep = points.at(-1)?.step ?? 0
    drawn.push({ points: seenPoints, end: await seen({ step: lastStep, weights: end }) })
  }
  return drawn
}

interface GridMeter {
  readonly compiled: CompiledSurface
  readonly lossNow: Meter
  /** The loss at a place if it is known already. */
  readonly lossOf: (place: SurfacePlace) => number | null | undefined
}

function rememberedLosses({ points }: LossSurface): GridMeter['lossOf'] {
  const name = ({ column, row }: SurfacePlace) => `${column} ${row}`
  const losses = new Map(points.map((point) => [name(point), point.loss]))
  return (place) => losses.get(name(place))
}

/** One level after the other; no point twice. */
async function refine(
  { compiled, lossNow, lossOf }: GridMeter,
  { level: finest, extent }: SurfaceOrder['settings'],
  events: SurfaceEvents,
): Promise<Pick<LossSurface, 'level' | 'points'>> {
  const points: SurfacePoint[] = []
  let told = 0
  let toldAt = performance.now()
  const tell = () => {
    if (told === points.length) return
    events.surfaced({ plane: null, points: points.slice(told) })
    events.worked(points.length)
    told = points.length
    toldAt = performance.now()
  }
  for (let level = 1; level <= finest; level++) {
    for (const { column, row } of placesOfLevel(level)) {
      let loss = lossOf({ column, row })
      if (loss === undefined) {
        compiled.place(coordinateOf(column, extent), coordinateOf(row, extent))
        loss = await lossNow()
      }
      if (loss === undefined) {
        tell()
        return { level: level - 1, points }
      }
      points.push({ column, row, loss })
      if (performance.now() - toldAt >= TELL_EVERY) tell()
    }
    tell()
  }
  return { level: finest, points }
}
