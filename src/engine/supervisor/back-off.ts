const FIRST_WAIT = 250
const LONGEST_WAIT = 10_000
/** A process that lived this long was healthy: the next failure starts from the first wait. */
const HEALTHY_AFTER = 60_000

/** How long to wait before starting a process again: longer each time it dies young. */
export interface BackOff {
  /** @param lifetime milliseconds that the process lived */
  readonly next: (lifetime: number) => number
}

export function createBackOff(): BackOff {
  let wait = FIRST_WAIT
  return {
    next(lifetime) {
      if (lifetime >= HEALTHY_AFTER) wait = FIRST_WAIT
      const now = wait
      wait = Math.min(LONGEST_WAIT, wait * 2)
      return now
    },
  }
}
