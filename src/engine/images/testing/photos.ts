import sharp, { type Sharp } from 'sharp'

export type Rgb = readonly [red: number, green: number, blue: number]

interface Size {
  readonly width?: number
  readonly height?: number
}

/** A picture of one colour, to be encoded by the caller. */
export const flat = ([r, g, b]: Rgb, { width = 40, height = 30 }: Size = {}): Sharp =>
  sharp({ create: { width, height, channels: 3, background: { r, g, b } } })

/** The same with an opacity of 0 to 1. */
export const seeThrough = ([r, g, b]: Rgb, alpha: number): Sharp =>
  sharp({ create: { width: 40, height: 30, channels: 4, background: { r, g, b, alpha } } })

/** A JPEG of one colour; photos of other colours have other bytes. */
export const flatJpeg = (colour: Rgb, size?: Size): Promise<Buffer> =>
  flat(colour, size).jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer()

/** A photo full of detail, so that cutting its file cuts the picture. */
export function noise(width = 200, height = 150): Sharp {
  const pixels = new Uint8Array(width * height * 3)
  let state = 1
  pixels.forEach((_, i) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    pixels[i] = state >>> 24
  })
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** Four quarters: above left and right, below left and right. */
export function quarters(colours: readonly [Rgb, Rgb, Rgb, Rgb], side = 32): Sharp {
  const pixels = new Uint8Array(side * side * 3)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const quarter = (y < side / 2 ? 0 : 2) + (x < side / 2 ? 0 : 1)
      pixels.set(colours[quarter] ?? [0, 0, 0], (y * side + x) * 3)
    }
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
}
