import { inputLength } from '../input-spec.ts'
import type { Cost, Measurement } from '../measurement.ts'
import { networkOf } from '../network.ts'
import { batchSizeOf, type RunSpec } from '../run-spec.ts'
import { SECONDS_BETWEEN, SHARE_OF_TIME } from './checkpoint-plan.ts'
import type { TimeEstimate } from './run-estimate.ts'
import type { RunPhotos } from './run-photos.ts'
import { savedBytes } from './saved-bytes.ts'

/** Seconds to read a byte of decoded photos into memory, from a disk that has just written it. */
const READ_BYTE = 1e-9
/** Epochs that turn out to be the best so far, and whose weights are copied. */
const BEST_SO_FAR = 0.7

interface Circumstances {
  readonly labels: number
  readonly photos: RunPhotos
  /** Seconds to decode the photos that were not decoded to this size before. */
  readonly decoding: number
  readonly measurement: Measurement
  readonly measuredAt: string
}

export interface RunTime {
  readonly time: TimeEstimate
  /** Checkpoints while it trains: on the average, so that it need not be a whole number. */
  readonly due: number
}

/** How long a run takes if it goes to its last epoch, from what its parts take on this machine. */
export function timeOfRun(spec: RunSpec, circumstances: Circumstances): RunTime {
  const { labels, photos, decoding, measurement: measured, measuredAt } = circumstances
  const { epochs } = spec
  const bytes = savedBytes(networkOf(spec, labels), spec.optimizer)
  const save = (size: number) =>
    2 * measured.save.fixed + (size + bytes.weights) * measured.save.perByte
  const judge = (count: number) => inBatches(count, measured.judgedAtOnce, measured.judge)
  const judgeAll = judge(photos.train) + judge(photos.validation)

  const training = epochs * secondsOfSteps(spec, photos.train, measured)
  const copies = spec.keepBest ? BEST_SO_FAR : 1
  const judging = epochs * (judge(photos.validation) + copies * measured.copy)
  const pause = Math.max(SECONDS_BETWEEN, save(bytes.inner) / SHARE_OF_TIME)
  // On the average, half a pause is left over at the end.
  const due = Math.max(0, (training + judging) / pause - 1 / 2)
  const saving = due * save(bytes.inner)

  const reading = (photos.train + photos.validation) * inputLength(spec.input) * READ_BYTE
  const parts = {
    prepare: decoding,
    begin: measured.begin + reading + judgeAll + save(bytes.first),
    training,
    judging,
    saving,
    end: save(bytes.last) + save(0) + judgeAll,
  }
  return {
    time: {
      total: Object.values(parts).reduce((sum, seconds) => sum + seconds, 0),
      epoch: (training + judging + saving) / epochs,
      epochs,
      parts,
      measuredAt,
    },
    due,
  }
}

/** An epoch's steps: as many as possible in blocks, then single ones, the last perhaps smaller. */
function secondsOfSteps(spec: RunSpec, photos: number, { block, step }: Measurement): number {
  const size = batchSizeOf(spec, photos)
  const full = Math.floor(photos / size)
  const blocks = block ? Math.floor(full / block.steps) : 0
  const singles = full - blocks * (block?.steps ?? 0)
  return blocks * (block?.seconds ?? 0) + inBatches(singles * size + (photos % size), size, step)
}

/** Photos taken `most` at a time. */
function inBatches(photos: number, most: number, { fixed, perPhoto }: Cost): number {
  return Math.ceil(photos / most) * fixed + photos * perPhoto
}
