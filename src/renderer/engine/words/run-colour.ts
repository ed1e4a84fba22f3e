import { seriesColourCount } from '#renderer/ui/index.ts'

/** The index of a run's colour, the same on every page; after ten runs they repeat. */
export const colourOfRun = (runId: number): number => (runId - 1) % seriesColourCount

/**
 * Colours of runs that stand side by side: each its own where it can be. Of two with the same one,
 * the later gets one that is free, and where none is, it repeats one.
 */
export function coloursOfRuns(runIds: readonly number[]): ReadonlyMap<number, number> {
  const colours = new Map<number, number>()
  const taken = new Set<number>()
  const take = (runId: number, colour: number) => {
    taken.add(colour)
    colours.set(runId, colour)
  }
  for (const runId of runIds) {
    if (!taken.has(colourOfRun(runId))) take(runId, colourOfRun(runId))
  }
  for (const runId of runIds) {
    if (colours.has(runId)) continue
    const free = Array.from({ length: seriesColourCount }, (_, index) => index).find(
      (index) => !taken.has(index),
    )
    take(runId, free ?? colourOfRun(runId))
  }
  return colours
}
