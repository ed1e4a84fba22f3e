/** A stream of seeded random numbers: the same key always gives the same stream. */
export type Random = {
  /** A number in [0, 1). */
  readonly unit: () => number
  /** A number in [low, high). */
  readonly between: (low: number, high: number) => number
  /** A whole number from low to high, both included. */
  readonly integer: (low: number, high: number) => number
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** One of the items, each as likely as the others. */
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
  /** About normally distributed, mean 0, standard deviation 1, never beyond ±3. */
  readonly bell: () => number
}

/** FNV-1a: spreads a key over 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}

/**
 * Opens the stream that belongs to a key. Streams of different keys are independent, so a photo
 * keyed by its own number does not change when the number of photos does.
 */
export const seededRandom = (...key: readonly (string | number)[]): Random => {
  let state = hash(key.join('/'))

  // mulberry32
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + (high - low) * unit()

  return {
    unit,
    between,
    integer: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    chance: (probability) => unit() < probability,
    pick: (items) => items[Math.floor(unit() * items.length)] ?? items[0],
    // Three uniform numbers summed have variance 1/4.
    bell: () => 2 * (unit() + unit() + unit() - 1.5),
  }
}

/**
 * One of the items, dealt like a card: every run of as many photos as there are items gets each of
 * them once, in a shuffled order of its own. So no label can have more of one item than another.
 */
export const dealt = <T>(
  items: readonly [T, ...T[]],
  index: number,
  ...key: readonly (string | number)[]
): T => {
  const random = seededRandom(...key, Math.floor(index / items.length))
  const deck = [...items]
  for (let last = deck.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last)
    const [high, low] = [deck[last], deck[other]]
    if (high !== undefined && low !== undefined) [deck[last], deck[other]] = [low, high]
  }
  return deck[index % items.length] ?? items[0]
}
