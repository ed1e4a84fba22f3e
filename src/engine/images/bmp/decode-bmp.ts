import { type BmpHeader, type Masks, readBmpHeader, rowBytes, viewOf } from './bmp-header.ts'
import { expandRuns } from './expand-runs.ts'

export interface DecodedBmp {
  /** uint8 [height, width, channels], the highest row first. */
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/**
 * Decodes a BMP: of 1, 4 or 8 bits with its palette, of 16, 24 or 32, with or without run lengths.
 * @throws UnreadablePhoto
 */
export function decodeBmp(file: Uint8Array): DecodedBmp {
  const header = readBmpHeader(file)
  const { width, height, bits, bottomUp, pixelsAt } = header
  const channels = header.masks[3] === 0 || bits < 16 ? 3 : 4
  const pixels = new Uint8Array(width * height * channels)
  const indices = header.runLength ? expandRuns(file, header) : undefined
  const readRow = indices ? paletteRow(header, 8) : rowReader(header)
  const source = viewOf(indices ?? file)
  const [start, stride] = indices ? [0, width] : [pixelsAt, rowBytes(header)]
  for (let row = 0; row < height; row++) {
    const y = bottomUp ? height - 1 - row : row
    readRow(source, start + row * stride, pixels, y * width * channels)
  }
  if (channels === 4) showIfHidden(pixels)
  return { pixels, width, height, channels }
}

/** Programs that know no transparency leave it 0 everywhere, and mean a photo that can be seen. */
function showIfHidden(rgba: Uint8Array): void {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 0) return
  for (let at = 3; at < rgba.length; at += 4) rgba[at] = 255
}

/** Writes the pixels of one row, which begins at `from`, beginning at `to`. */
type RowReader = (source: DataView, from: number, pixels: Uint8Array, to: number) => void

function rowReader(header: BmpHeader): RowReader {
  const { bits } = header
  switch (bits) {
    case 1:
    case 4:
    case 8:
      return paletteRow(header, bits)
    case 24:
      return (source, from, pixels, to) => {
        for (let at = 0; at < header.width * 3; at += 3) {
          pixels[to + at] = source.getUint8(from + at + 2)
          pixels[to + at + 1] = source.getUint8(from + at + 1)
          pixels[to + at + 2] = source.getUint8(from + at)
        }
      }
    case 16:
    case 32:
      return maskedRow(header, bits)
  }
}

/** Colours that the palette lacks are black. */
function paletteRow({ width, palette, paletteEntry }: BmpHeader, bits: 1 | 4 | 8): RowReader {
  const perByte = 8 / bits
  return (source, from, pixels, to) => {
    for (let x = 0; x < width; x++) {
      const byte = source.getUint8(from + Math.floor(x / perByte))
      const index = (byte >> (8 - bits * ((x % perByte) + 1))) & (2 ** bits - 1)
      for (let channel = 0; channel < 3; channel++) {
        pixels[to + x * 3 + channel] = palette[index * paletteEntry + 2 - channel] ?? 0
      }
    }
  }
}

function maskedRow({ width, masks }: BmpHeader, bits: 16 | 32): RowReader {
  const channels = channelsOf(masks)
  const bytes = bits / 8
  return (source, from, pixels, to) => {
    let at = to
    for (let x = 0; x < width; x++) {
      const offset = from + x * bytes
      const value = bits === 16 ? source.getUint16(offset, true) : source.getUint32(offset, true)
      for (const { mask, shift, scale } of channels) {
        pixels[at++] = Math.round(((value & mask) >>> shift) * scale)
      }
    }
  }
}

/** Each channel's lowest bit, and what makes its highest value 255. */
const channelsOf = (masks: Masks) =>
  masks
    .filter((mask, index) => index < 3 || mask !== 0)
    .map((mask) => {
      const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)
      return { mask, shift, scale: mask === 0 ? 0 : 255 / (mask >>> shift) }
    })
