import { ProblemError } from '#shared/contract/problem.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import type { NetworkParameter } from '../compiler/network-parameters.ts'
import { flatten } from '../genetic/flat-weights.ts'
import { openRecordedPath } from '../path/path-files.ts'

/** Weights that training came by. */
export interface Waypoint {
  readonly step: number
  readonly weights: readonly NamedTensor[]
}

/** The way of one run, as its folder holds it. */
export interface ReadPath {
  readonly points: readonly Waypoint[]
  /** What the run ended with. */
  readonly end: readonly NamedTensor[]
}

/** Bytes of all ways together: of large networks, fewer points are read. */
const MOST_BYTES = 1e9
const FEWEST_POINTS = 3
const BYTES_OF_WEIGHT = 4

/**
 * Reads the ways of runs. Files that are damaged, or vanish meanwhile, are left out.
 * @throws ProblemError NOT_FOUND where a run has no weights, INVALID_INPUT where they are those of
 *   another network
 */
export async function readPaths(
  folders: readonly string[],
  parameters: readonly NetworkParameter[],
): Promise<readonly ReadPath[]> {
  const length = parameters.reduce((sum, { shape }) => sum + lengthOf(shape), 0)
  const affordable = Math.floor(MOST_BYTES / (length * BYTES_OF_WEIGHT * folders.length))
  const most = Math.max(FEWEST_POINTS, affordable)
  const paths: ReadPath[] = []
  for (const folder of folders) {
    const end = inOrder(await readWeights(folder), parameters)
    if (!end) {
      throw new ProblemError(
        'INVALID_INPUT',
        `The weights in ${folder} are those of another network. Choose runs with the same layers, photo size and labels.`,
        { folder },
      )
    }
    const { steps, read } = await openRecordedPath(folder)
    const points: Waypoint[] = []
    for (const step of evenly(steps, most)) {
      const tensors = await read(step).catch(() => [])
      const weights = inOrder(tensors, parameters)
      if (weights && flatten(weights).every(Number.isFinite)) points.push({ step, weights })
    }
    paths.push({ points, end })
  }
  return paths
}

/** The tensors of these parameters, in their order; undefined where one is missing or misshapen. */
function inOrder(
  tensors: readonly NamedTensor[],
  parameters: readonly NetworkParameter[],
): readonly NamedTensor[] | undefined {
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]))
  const found = parameters.flatMap(({ tensor, shape }) => {
    const own = byName.get(tensor)
    return own?.shape.join() === shape.join() ? [own] : []
  })
  return found.length === parameters.length ? found : undefined
}

/** At most `most` of them, the first and the last among these, evenly apart. */
export function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items
  const chosen = Array.from({ length: most }, (_, index) =>
    Math.round((index * (items.length - 1)) / (most - 1)),
  )
  return items.filter((_, index) => chosen.includes(index))
}

const lengthOf = (shape: readonly number[]): number =>
  shape.reduce((product, size) => product * size, 1)
