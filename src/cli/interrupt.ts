/** Milliseconds in which a second signal is the first one, passed on by the process above. */
const ECHO = 250

/**
 * What Ctrl-C does while something runs: the first time `end` is asked to end it in order, the
 * second time the command ends at once. Returns a function that gives Ctrl-C back.
 */
export function onInterrupt(end: () => Promise<void>): () => void {
  let askedAt: number | undefined
  const listener = () => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt > ECHO) process.exit(1)
      return
    }
    askedAt = performance.now()
    // When the engine cannot be asked any more, the call that waits for it fails and says so.
    end().catch(() => undefined)
  }
  process.on('SIGINT', listener)
  process.on('SIGTERM', listener)
  return () => {
    process.off('SIGINT', listener)
    process.off('SIGTERM', listener)
  }
}
