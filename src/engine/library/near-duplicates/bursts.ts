import type { Steps } from '../in-slices.ts'

/** Photos of one shutter's burst are at most this many seconds apart, one from the next. */
const BURST_SECONDS = 2
/** Compared with this many later photos at most: a wrong clock gives all photos the same time. */
const MOST_COMPARED = 50

interface TimedPhoto {
  readonly id: number
  /** As its camera says, without a time zone: `2024-05-17T10:03:22`. */
  readonly takenAt: string | null
}

/** For each photo, by index, those that were taken within two seconds of it. */
export function* takenTogether(
  photos: readonly TimedPhoto[],
): Steps<ReadonlyMap<number, readonly number[]>> {
  const timed = photos
    .flatMap(({ takenAt }, index) => {
      const seconds = takenAt === null ? NaN : Date.parse(`${takenAt}Z`) / 1000
      return Number.isNaN(seconds) ? [] : [{ index, seconds }]
    })
    .sort((a, b) => a.seconds - b.seconds || a.index - b.index)
  yield
  const together = new Map<number, number[]>()
  const add = (from: number, to: number) => {
    const list = together.get(from)
    if (list) list.push(to)
    else together.set(from, [to])
  }
  for (const [at, { index, seconds }] of timed.entries()) {
    for (const later of timed.slice(at + 1, at + 1 + MOST_COMPARED)) {
      if (later.seconds - seconds > BURST_SECONDS) break
      add(index, later.index)
      add(later.index, index)
    }
    if (at % 1000 === 0) yield
  }
  return together
}
