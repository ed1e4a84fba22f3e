import type { Page } from '@playwright/test'

/** Milliseconds between frames that were drawn while they were watched. */
export interface FrameTimes {
  readonly count: number
  readonly p99: number
  readonly longest: number
  /** Frames that came later than the bound. */
  readonly over: number
}

/** Notes when each frame of a page is drawn, until it is stopped. */
export async function startFrameWatch(
  page: Page,
): Promise<{ readonly stop: (bound: number) => Promise<FrameTimes> }> {
  const watch = await page.evaluateHandle(() => {
    const gaps: number[] = []
    let before = performance.now()
    let next = requestAnimationFrame(function note(now) {
      gaps.push(now - before)
      before = now
      next = requestAnimationFrame(note)
    })
    // The first waited for nothing but the beginning of the watch.
    return { gaps, end: () => cancelAnimationFrame(next) }
  })
  return {
    async stop(bound) {
      const gaps = await watch.evaluate(({ gaps, end }) => {
        end()
        return gaps.slice(1)
      })
      const sorted = gaps.toSorted((a, b) => a - b)
      return {
        count: gaps.length,
        p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        longest: sorted.at(-1) ?? 0,
        over: gaps.filter((gap) => gap > bound).length,
      }
    },
  }
}
