/** Side of the grey picture that is hashed. */
export const HASH_SIDE = 32
/** Waves in each direction that are kept: the slowest ones, which survive scaling and encoding. */
const WAVES = 8
/**
 * Root mean square of the waves' strengths below which there is nothing but what rounding and
 * encoding left: a flat colour has 1 at the most, a blurred sky some more.
 */
const LEAST_DETAIL = 4

/** cosines[wave][position] of the DCT-II, orthonormal; wave 0, the mean, is left out. */
const COSINES = Array.from({ length: WAVES }, (_, wave) =>
  Float64Array.from(
    { length: HASH_SIDE },
    (_, at) =>
      Math.sqrt(2 / HASH_SIDE) * Math.cos(((2 * at + 1) * (wave + 1) * Math.PI) / (2 * HASH_SIDE)),
  ),
)

/**
 * The DCT hash pHash (Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions,
 * 2010): the discrete cosine transform's 8 × 8 slowest waves but the constant ones, and for each
 * whether it is stronger than their median. Brightness does not change it, nor does contrast.
 * @param grey [32, 32], 0 to 255
 * @returns 64 bits; null for a picture without detail, whose hash would be chance
 */
export function perceptualHash(grey: Float64Array): Uint8Array | null {
  const strengths = waves(grey)
  const energy = strengths.reduce((sum, strength) => sum + strength * strength, 0)
  if (Math.sqrt(energy / strengths.length) < LEAST_DETAIL) return null
  const sorted = strengths.toSorted()
  const middle = strengths.length / 2
  const median = ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  const hash = new Uint8Array(strengths.length / 8)
  strengths.forEach((strength, bit) => {
    if (strength > median) hash[bit >> 3] = (hash[bit >> 3] ?? 0) | (0x80 >> (bit & 7))
  })
  return hash
}

/** The transform's part that is kept, by rows: across within a row, down from row to row. */
function waves(grey: Float64Array): Float64Array {
  const across = Array.from({ length: HASH_SIDE }, (_, y) =>
    COSINES.map((cosines) =>
      cosines.reduce((sum, cosine, x) => sum + cosine * (grey[y * HASH_SIDE + x] ?? 0), 0),
    ),
  )
  return Float64Array.from({ length: WAVES * WAVES }, (_, index) => {
    const [down, wave] = [COSINES[Math.floor(index / WAVES)], index % WAVES]
    return down?.reduce((sum, cosine, y) => sum + cosine * (across[y]?.[wave] ?? 0), 0) ?? 0
  })
}
