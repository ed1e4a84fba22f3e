/** Milliseconds between two checkpoints, so that short epochs do not spend their time on the disk. */
const EVERY = 2000
/** Writing them takes this part of the time at the most, however large they are. */
const SHARE = 0.05

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
