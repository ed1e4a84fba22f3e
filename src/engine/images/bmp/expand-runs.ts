import { type BmpHeader, cutShort } from './bmp-header.ts'

const END_OF_LINE = 0
const END_OF_PICTURE = 1
const MOVE = 2

/**
 * The palette's indices of a picture with run lengths, row by row as the file has them. What was
 * left out stays 0, and runs that leave the picture are cut.
 * @throws UnreadablePhoto truncated
 */
export function expandRuns(
  file: Uint8Array,
  { width, height, bits, pixelsAt }: BmpHeader,
): Uint8Array {
  const indices = new Uint8Array(width * height)
  let at = pixelsAt
  let x = 0
  let y = 0
  const next = () => file[at++] ?? 0
  const put = (index: number) => {
    if (x < width && y < height) indices[y * width + x] = index
    x += 1
  }
  /** Of 4 bits there are two in a byte, the left one first. */
  const indexOf = (byte: number, place: number) =>
    bits === 8 ? byte : place % 2 === 0 ? byte >> 4 : byte & 15

  while (at + 1 < file.length && y < height) {
    const count = next()
    const value = next()
    if (count > 0) {
      for (let place = 0; place < count; place++) put(indexOf(value, place))
    } else if (value === END_OF_LINE) {
      x = 0
      y += 1
    } else if (value === END_OF_PICTURE) {
      return indices
    } else if (value === MOVE) {
      x += next()
      y += next()
    } else {
      const start = at
      for (let place = 0; place < value; place++) {
        put(indexOf(file[start + (bits === 8 ? place : place >> 1)] ?? 0, place))
      }
      // Pixels that are spelled out fill whole pairs of bytes.
      at = start + Math.ceil((value * bits) / 16) * 2
    }
  }
  // The mark of the end may be missing, but no pixels.
  if (at > file.length || y < height - 1 || (y === height - 1 && x < width)) throw cutShort()
  return indices
}
