/** Lets a number of people work at a time; the others wait in the order in which they came. */
export interface Turns {
  /** @throws what `signal` aborts with while it waits */
  readonly take: (signal: AbortSignal) => Promise<void>
  readonly giveBack: () => void
}

export function createTurns(count: number): Turns {
  let free = count
  const waiting = new Set<() => void>()

  return {
    async take(signal) {
      signal.throwIfAborted()
      if (free > 0) {
        free -= 1
        return
      }
      await new Promise<void>((resolve, reject) => {
        const go = () => {
          waiting.delete(go)
          signal.removeEventListener('abort', leave)
          resolve()
        }
        const leave = () => {
          waiting.delete(go)
          // Whoever aborts says why with an error.
          reject(signal.reason as Error)
        }
        waiting.add(go)
        signal.addEventListener('abort', leave, { once: true })
      })
    },
    giveBack() {
      // A turn goes straight to the next one, so that nobody who comes now is faster.
      const [next] = waiting
      if (next) next()
      else free += 1
    },
  }
}
