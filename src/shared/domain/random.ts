/** A stream of uniform random numbers in [0, 1) that its seed decides wholly. */
export type Random = () => number

/**
 * Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, passes gjrand's tests, and is
 * the same on every machine because it uses integer arithmetic alone.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A seed for one purpose of a run, so that changing one stream leaves the others as they were. */
export function deriveSeed(seed: number, purpose: string, index = 0): number {
  // FNV-1a over the purpose, then the numbers.
  let hash = 0x811c9dc5
  const mix = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  }
  for (const character of purpose) mix(character.codePointAt(0) ?? 0)
  for (const number of [seed, index]) {
    for (let shift = 0; shift < 32; shift += 8) mix((number >>> shift) & 0xff)
  }
  return hash & 0x7fffffff
}

/** Shuffles in place (Fisher–Yates): every order is equally likely. */
export function shuffle(
  items: { [index: number]: number; readonly length: number },
  random: Random,
): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const item = items[i] ?? 0
    items[i] = items[j] ?? 0
    items[j] = item
  }
}
