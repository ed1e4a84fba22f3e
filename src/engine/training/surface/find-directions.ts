import { ProblemError } from '#shared/contract/problem.ts'
import type { SurfacePlane, SurfaceSettings } from '#shared/domain/loss-surface.ts'
import type { Network } from '#shared/domain/network.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { parametersOf } from '../compiler/network-parameters.ts'
import { flatten, unflatten } from '../genetic/flat-weights.ts'
import { principalDirections } from './principal-directions.ts'
import { randomDirection } from './random-direction.ts'
import type { ReadPath } from './read-paths.ts'
import { difference, lengthOf } from './vectors.ts'

/** Two directions away from trained weights. */
export interface Directions extends Pick<SurfacePlane, 'explained' | 'lengths'> {
  /** Over all trainable numbers, one tensor after the other. */
  readonly vectors: readonly [Float32Array, Float32Array]
  /** The same as tensors, without those that neither of them changes. */
  readonly tensors: readonly [readonly NamedTensor[], readonly NamedTensor[]]
  /** Those of a network's tensors that an optimizer changes: no running averages. */
  readonly trainable: (weights: readonly NamedTensor[]) => readonly NamedTensor[]
}

/**
 * @param paths that of the run itself first, whose end is the centre
 * @throws ProblemError INVALID_INPUT where the ways do not lead in two directions, CANCELLED
 */
export async function findDirections(
  network: Network,
  paths: readonly ReadPath[],
  { directions: kind, seed }: SurfaceSettings,
  signal: AbortSignal,
): Promise<Directions> {
  const names = new Set(
    parametersOf(network).flatMap(({ tensor, trainable }) => (trainable ? [tensor] : [])),
  )
  const trainable = (weights: readonly NamedTensor[]) =>
    weights.filter(({ name }) => names.has(name))
  const centre = trainable(paths[0]?.end ?? [])
  const flatCentre = flatten(centre)

  const describe = (
    vectors: Directions['vectors'],
    explained: Directions['explained'],
  ): Directions => {
    const [first, second] = vectors.map((vector) => unflatten(vector, centre))
    if (!first || !second) throw new Error('A plane has two directions.')
    const isMoved = centre.map((_, index) =>
      [first, second].some((tensors) => tensors[index]?.values.some((value) => value !== 0)),
    )
    const onlyMoved = (tensors: readonly NamedTensor[]) => tensors.filter((_, i) => isMoved[i])
    const length = lengthOf(flatten(onlyMoved(centre)))
    const relative = (vector: Float32Array) => (length > 0 ? lengthOf(vector) / length : 0)
    return {
      vectors,
      explained,
      lengths: [relative(vectors[0]), relative(vectors[1])],
      tensors: [onlyMoved(first), onlyMoved(second)],
      trainable,
    }
  }

  if (kind === 'random') {
    const direction = (which: number) => flatten(randomDirection(centre, seed, which))
    return describe([direction(0), direction(1)], null)
  }
  const along = paths.flatMap(({ points, end }) => [
    ...points.map(({ weights }) => weights),
    // The run's own is the centre, from which it is counted.
    ...(end === paths[0]?.end ? [] : [end]),
  ])
  const rows = along.map((weights) => difference(flatten(trainable(weights)), flatCentre))
  const principal = await principalDirections(rows, signal)
  if (signal.aborted) throw new ProblemError('CANCELLED', 'It was cancelled.')
  if (!principal) {
    throw new ProblemError(
      'INVALID_INPUT',
      'Too few weights were kept along the way of this run to show two directions of it. Choose random directions, or another run.',
    )
  }
  return describe(principal.directions, principal.explained)
}
