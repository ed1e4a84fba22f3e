import { augments } from '../augmentation.ts'
import { inputLength } from '../input-spec.ts'
import { countWeights, type Network, networkOf } from '../network.ts'
import { planBlocks, planJudging } from '../plan-blocks.ts'
import { batchSizeOf, type RunSpec } from '../run-spec.ts'
import type { MemoryEstimate } from './run-estimate.ts'
import type { RunPhotos } from './run-photos.ts'
import { slotsOf } from './slots-of.ts'

/** Bytes of a number in TensorFlow. */
const FLOAT = 4
/** Bytes that the first network takes whatever it is: TensorFlow's session, its threads' own memory. */
const SESSION = 90e6
/**
 * The part of the free memory that decoded photos may take. TensorFlow keeps them once more while
 * they are handed over, and the network, its optimizer and other programs need the rest.
 */
export const PIXEL_SHARE = 1 / 3

/** @param resident bytes that the trainer holds before it has a network */
export const trainerBytes = (resident: number): number => resident + SESSION

/** Where a run would happen. */
export interface MemoryGround {
  /** Bytes that the trainer holds with the smallest network; see `trainerBytes`. */
  readonly trainer: number
  /** Bytes that it could have at the most now. */
  readonly available: number
  /** Bytes that decoded photos may take; beyond, they are streamed. */
  readonly pixelBudget: number
}

/**
 * The most memory that a run takes. The factors were found by measuring runs of twelve kinds of
 * settings, which it is right about within a tenth or so (`npm run bench -- budget`).
 */
export function memoryOfRun(
  spec: RunSpec,
  labels: number,
  photos: RunPhotos,
  { trainer, available, pixelBudget }: MemoryGround,
): MemoryEstimate {
  const network = networkOf(spec, labels)
  const weights = countWeights(network) * FLOAT
  const slots = slotsOf(spec.optimizer)
  const all = (photos.train + photos.validation) * inputLength(spec.input)
  const isStreamed = all > pixelBudget
  const parts = {
    trainer,
    // JavaScript and TensorFlow hold them once each.
    photos: isStreamed ? 0 : 2 * all,
    network: weights * (2 + (isGenetic(spec) ? 1 : slots)),
    batch: Math.round(batchBytes(spec, network, photos, isStreamed)),
    // Two copies of everything on their way to the file, the best weights so far, and what is left
    // over of the checkpoint before. Generations leave as much behind.
    saving: weights * (isGenetic(spec) ? 4 + 5 * slots : 5 + 2 * slots),
  }
  return {
    bytes: Object.values(parts).reduce((sum, bytes) => sum + bytes, 0),
    parts,
    available,
    pixelBudget,
    pixels: isStreamed ? 'streamed' : 'memory',
  }
}

/** Photos on their way through the network, when a step is made or when photos are judged. */
function batchBytes(
  spec: RunSpec,
  network: Network,
  { train, validation }: RunPhotos,
  isStreamed: boolean,
): number {
  const input = inputLength(spec.input)
  const size = batchSizeOf(spec, train)
  const steps = isGenetic(spec) ? 1 : planBlocks(network, size, train)
  const outputs = network.layers
    .filter(({ layer }) => layer.layer !== 'flatten')
    .map(({ output }) => output.reduce((product, length) => product * length, 1))
  const largest = Math.max(...outputs)
  const asFloats = input * (augments(spec.augmentation) ? 3 : 1)
  const stays = isGenetic(spec) ? largest : outputs.reduce((sum, length) => sum + length, 0)
  // The photos of a block are gathered, and cut into steps; on the way back what every layer gave is
  // still there, and two derivatives of the largest.
  const stepping =
    size * steps * input * (isStreamed ? 3 : 2) + size * FLOAT * (asFloats + stays + 2 * largest)
  const judged = Math.min(planJudging(network), Math.max(train, validation))
  const judging = judged * (input * (1 + FLOAT) + 2 * FLOAT * largest)
  return Math.max(stepping, judging)
}

const isGenetic = ({ optimizer }: RunSpec): boolean => optimizer.kind === 'genetic'
