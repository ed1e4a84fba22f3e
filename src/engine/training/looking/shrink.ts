/** What grids beside each other are made of. */
export interface GridShape {
  readonly height: number
  readonly width: number
  readonly channels: number
}

/**
 * Grids made smaller by whole factors, each number the mean of a block, so that neither side is
 * longer than `side`. Blocks at the right and at the bottom may be smaller than the others.
 * @param values [grids, height, width, channels]
 */
export function shrink(
  values: Float32Array,
  shape: GridShape,
  side: number,
): { readonly values: Float32Array; readonly shape: GridShape } {
  const factor = Math.ceil(Math.max(shape.height, shape.width) / side)
  if (factor <= 1) return { values, shape }
  const { channels } = shape
  const small = {
    height: Math.ceil(shape.height / factor),
    width: Math.ceil(shape.width / factor),
    channels,
  }
  const grids = values.length / (shape.height * shape.width * channels)
  const sums = new Float32Array(grids * small.height * small.width * channels)
  const counts = new Uint32Array(sums.length)
  let from = 0
  for (let grid = 0; grid < grids; grid++) {
    for (let y = 0; y < shape.height; y++) {
      const row = (grid * small.height + Math.floor(y / factor)) * small.width
      for (let x = 0; x < shape.width; x++) {
        const into = (row + Math.floor(x / factor)) * channels
        for (let channel = 0; channel < channels; channel++) {
          sums[into + channel] = (sums[into + channel] ?? 0) + (values[from++] ?? 0)
          counts[into + channel] = (counts[into + channel] ?? 0) + 1
        }
      }
    }
  }
  return { values: sums.map((sum, i) => sum / (counts[i] ?? 1)), shape: small }
}
