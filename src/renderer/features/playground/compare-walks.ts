import type { DescentPath, DescentSpec } from '#shared/domain/descent.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { type DescentReading, readDescent } from '#shared/domain/reading-descent.ts'
import { descentOptimizers } from '#shared/words/descent-words.ts'
import { text } from './text.ts'

/** What became of one of several walks. */
export interface Ending {
  readonly name: string
  readonly reading: DescentReading
  /** The first step from which on it stays in the lowest place; undefined where it does not. */
  readonly settledAt: number | undefined
}

export function endingOf({ landscape, optimizer }: DescentSpec, path: DescentPath): Ending {
  const { points, diverged } = path
  const read = (count: number, lost: boolean) =>
    readDescent(landscapes[landscape], points.slice(0, count), lost)
  const reading = read(points.length, diverged)
  const settled = reading.outcome === 'lowest'
  return {
    name: descentOptimizers[optimizer.kind],
    reading,
    settledAt: settled
      ? points.findLastIndex((_, step) => read(step + 1, false).outcome !== 'lowest') + 1
      : undefined,
  }
}

/**
 * Which walk did best, and which were lost.
 * @param steps that each could make
 */
export function comparisonText(endings: readonly Ending[], steps: number): string {
  const [first] = endings
    .filter(({ settledAt }) => settledAt !== undefined)
    .toSorted((a, b) => (a.settledAt ?? 0) - (b.settledAt ?? 0))
  const lost = endings.filter(({ reading }) => reading.outcome === 'lost').map(({ name }) => name)
  const [lowest] = endings
    .filter(({ name }) => !lost.includes(name))
    .toSorted((a, b) => a.reading.last.value - b.reading.last.value)
  const best = first
    ? text.settledFirst(first.name, first.settledAt ?? 0)
    : lowest
      ? text.noneSettled(lowest.name, steps)
      : undefined
  const sentences = [best, lost.length > 0 ? text.lost(lost) : undefined]
  return sentences.filter((sentence) => sentence !== undefined).join(' ')
}
