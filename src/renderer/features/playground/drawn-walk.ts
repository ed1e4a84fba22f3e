import type { DescentPoint, DescentSpec } from '#shared/domain/descent.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { descentOptimizers } from '#shared/words/descent-words.ts'
import { seriesDash } from '#renderer/ui/index.ts'

/** A walk with what it looks like. */
export interface DrawnWalk {
  readonly key: string
  readonly name: string
  /** The index of a series. */
  readonly colour: number
  /** Strokes and gaps of its line; none for an unbroken one. */
  readonly dash: string | undefined
  readonly points: readonly DescentPoint[]
}

/** @param index of the walk among those that are shown together */
export const drawnWalk = (
  { optimizer: { kind } }: DescentSpec,
  index: number,
  points: readonly DescentPoint[],
): DrawnWalk => ({
  key: kind,
  name: descentOptimizers[kind],
  colour: index,
  dash: seriesDash(index),
  points,
})

/** Where a walk begins, as long as nothing more is known of it. */
export function startPoint({ landscape, start }: DescentSpec): DescentPoint {
  const { value, gradient } = landscapes[landscape]
  return { position: start, value: value(start), gradient: gradient(start), followed: null }
}
