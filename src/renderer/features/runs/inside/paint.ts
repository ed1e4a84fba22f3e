import { ZERO_LEVEL } from '#shared/domain/pictures.ts'

type Colour = readonly [red: number, green: number, blue: number]

/** ColorBrewer's RdBu, which colour-blind people can tell apart: below 0, 0, above 0. */
const BELOW: Colour = [33, 102, 172]
const ZERO: Colour = [247, 247, 247]
const ABOVE: Colour = [178, 24, 43]
const LEVELS = 127

/**
 * - signed: one number a pixel, below 0 blue, above 0 red, paler towards 0;
 * - colours: three numbers a pixel, grey for 0;
 * - found: one number a pixel, black for 0 and less, white for the largest.
 */
export type Palette = 'signed' | 'colours' | 'found'

/**
 * Levels of one picture (see pictures.ts) as a canvas takes them: RGBA, opaque.
 * @param levels [height · width · channels]; of other than three channels the first is drawn
 */
export function paint(
  levels: Uint8Array,
  channels: number,
  palette: Palette,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = levels.length / channels
  const rgba = new Uint8ClampedArray(pixels * 4)
  for (let pixel = 0; pixel < pixels; pixel++) {
    const from = pixel * channels
    const level = (channel: number) => levels[from + channel] ?? ZERO_LEVEL
    const colour: Colour =
      palette === 'colours' ? [level(0), level(1), level(2)] : colourOf(level(0), palette)
    rgba.set([...colour, 255], pixel * 4)
  }
  return rgba
}

function colourOf(level: number, palette: 'signed' | 'found'): Colour {
  const share = (level - ZERO_LEVEL) / LEVELS
  if (palette === 'found') {
    const grey = 255 * Math.max(0, share)
    return [grey, grey, grey]
  }
  const end = share < 0 ? BELOW : ABOVE
  const towards = (channel: 0 | 1 | 2) =>
    ZERO[channel] + (end[channel] - ZERO[channel]) * Math.abs(share)
  return [towards(0), towards(1), towards(2)]
}
