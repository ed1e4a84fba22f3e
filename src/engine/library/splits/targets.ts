import { Split } from '#shared/domain/split.ts'
import type { SplitSettings } from '#shared/domain/split-settings.ts'

/** A number for each of train, validation and test, in this order. */
export type PerSplit = [number, number, number]

/** Differences below this are what decimal fractions leave behind. */
const NOTHING = 1e-9

export const sharesOf = ({ validationShare, testShare }: SplitSettings): Readonly<PerSplit> => [
  1 - validationShare - testShare,
  validationShare,
  testShare,
]

/** Says how many of a label's photos each split shall have, one label after the other. */
export type Aim = (photos: number) => Readonly<PerSplit>

/**
 * Whole photos by their largest remainders (Hamilton's method); of equal remainders the split that
 * got less than its share of the labels before. A split that shall have something gets at least one
 * photo where there are enough, training before validation before test.
 */
export function aimFor(shares: Readonly<PerSplit>): Aim {
  /** Photos that each split had too few of so far. */
  const owed: PerSplit = [0, 0, 0]
  return (photos) => {
    const whole = (share: number) => Math.floor(share * photos + NOTHING)
    const aims: PerSplit = [whole(shares[0]), whole(shares[1]), whole(shares[2])]
    const order = eachSplit.toSorted((a, b) => {
      const remainder = (side: number) => (shares[side] ?? 0) * photos - (aims[side] ?? 0)
      const difference = remainder(b) - remainder(a)
      if (Math.abs(difference) > NOTHING) return difference
      return (owed[b] ?? 0) - (owed[a] ?? 0) || a - b
    })
    let left = photos - aims.reduce((sum, aim) => sum + aim, 0)
    for (const side of order) {
      if (left === 0) break
      add(aims, side, 1)
      left--
    }
    for (const side of eachSplit) giveOne(aims, side, shares)
    for (const side of eachSplit) add(owed, side, (shares[side] ?? 0) * photos - (aims[side] ?? 0))
    return aims
  }
}

function giveOne(aims: PerSplit, side: number, shares: Readonly<PerSplit>): void {
  if ((shares[side] ?? 0) < NOTHING || (aims[side] ?? 0) > 0) return
  const largest = aims.indexOf(Math.max(...aims))
  if ((aims[largest] ?? 0) < 2) return
  add(aims, largest, -1)
  add(aims, side, 1)
}

/** The places of the splits in PerSplit. */
export const eachSplit: readonly number[] = Split.options.map((_, side) => side)

export function add(numbers: PerSplit, side: number, amount: number): void {
  numbers[side] = (numbers[side] ?? 0) + amount
}
