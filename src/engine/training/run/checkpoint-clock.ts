import {
  SECONDS_BETWEEN,
  SHARE_OF_TIME as SHARE,
} from '#shared/domain/run-estimate/checkpoint-plan.ts'

/** Milliseconds between two checkpoints. */
const EVERY = SECONDS_BETWEEN * 1000

/** Says when it is time for the next checkpoint. */
export interface CheckpointClock {
  readonly isDue: () => boolean
  /** Runs the writing of one and notes how long it took. */
  readonly measure: (write: () => Promise<void>) => Promise<void>
}

export function createCheckpointClock(): CheckpointClock {
  let writtenAt = performance.now()
  let pause = EVERY
  return {
    isDue: () => performance.now() - writtenAt >= pause,
    async measure(write) {
      const before = performance.now()
      await write()
      writtenAt = performance.now()
      pause = Math.max(EVERY, (writtenAt - before) / SHARE)
    },
  }
}
