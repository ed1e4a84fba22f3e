/** Pixels row by row: grey, grey and alpha, RGB or RGBA, 0 to 255. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** Shares of red, green and blue in a colour's brightness (ITU-R BT.601, as in JPEG). */
const RED = 0.299
const GREEN = 0.587
const BLUE = 0.114

/** Mean red, green and blue; what is transparent lies on white. */
export function meanColour({ data, channels }: Pixels): Uint8Array {
  const { red, green, blue, alpha } = placesOf(channels)
  const count = data.length / channels
  let [r, g, b, covered] = [0, 0, 0, 0]
  for (let at = 0; at < data.length; at += channels) {
    const opacity = alpha === undefined ? 1 : (data[at + alpha] ?? 0) / 255
    r += opacity * (data[at + red] ?? 0)
    g += opacity * (data[at + green] ?? 0)
    b += opacity * (data[at + blue] ?? 0)
    covered += opacity
  }
  const white = 255 * (count - covered)
  return Uint8Array.from([r, g, b], (sum) => Math.round((sum + white) / count))
}

/**
 * A grey picture of `side` × `side`, stretched, each pixel the mean of those that it stands for;
 * what is transparent lies on white. Means rather than a sharper filter: they leave slow waves as
 * they are, and of these a perceptual hash is made.
 * @returns 0 to 255, row by row
 */
export function greyCells(pixels: Pixels, side: number): Float64Array {
  const { width, height } = pixels
  const grey = greyOf(pixels)
  const across = cellsOf(width, side)
  const down = cellsOf(height, side)
  return Float64Array.from({ length: side * side }, (_, cell) => {
    const [left, right] = across[cell % side] ?? [0, 1]
    const [top, bottom] = down[Math.floor(cell / side)] ?? [0, 1]
    let sum = 0
    for (let y = top; y < bottom; y++) {
      for (let at = y * width + left; at < y * width + right; at++) sum += grey[at] ?? 0
    }
    return sum / ((right - left) * (bottom - top))
  })
}

/** From where to before where each of `side` cells reaches over `length` pixels; one at least. */
const cellsOf = (length: number, side: number): (readonly [number, number])[] =>
  Array.from({ length: side }, (_, cell) => {
    const from = Math.floor((cell * length) / side)
    return [from, Math.max(from + 1, Math.ceil(((cell + 1) * length) / side))]
  })

function greyOf({ data, channels }: Pixels): Float32Array {
  const { red, green, blue, alpha } = placesOf(channels)
  const grey = new Float32Array(data.length / channels)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += channels) {
    const colour =
      RED * (data[at + red] ?? 0) + GREEN * (data[at + green] ?? 0) + BLUE * (data[at + blue] ?? 0)
    const opacity = alpha === undefined ? 1 : (data[at + alpha] ?? 0) / 255
    grey[pixel] = 255 + opacity * (colour - 255)
  }
  return grey
}

/** Where a pixel's parts stand in it; undefined for no alpha. */
function placesOf(channels: Pixels['channels']) {
  const [red, green, blue] = channels < 3 ? [0, 0, 0] : [0, 1, 2]
  return { red, green, blue, alpha: channels % 2 === 0 ? channels - 1 : undefined }
}
