/** Colours as the tests of the tokens need them: red, green and blue from 0 to 1, linear light. */
export type LinearColour = readonly [red: number, green: number, blue: number]

type Matrix = readonly [LinearColour, LinearColour, LinearColour]

/** Reads `#rrggbb`. */
export function parseHex(hex: string): LinearColour {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrastRatio(a: LinearColour, b: LinearColour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number] // two in, two out
  return (high + 0.05) / (low + 0.05)
}

function luminance([red, green, blue]: LinearColour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How people without red or without green cones see (Machado, Oliveira and Fernandes, 2009). */
export const visions: Readonly<Record<'typical' | 'protanopia' | 'deuteranopia', Matrix>> = {
  typical: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
  ],
  deuteranopia: [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_82, 0.042_94, 0.968_881],
  ],
}

/** A colour as it is seen with that vision. */
export function seenWith(vision: Matrix, colour: LinearColour): LinearColour {
  return times(vision, colour, (value) => Math.min(1, Math.max(0, value)))
}

/** The distance of two colours in Oklab; 0.02 is about the least that can be seen side by side. */
export function distance(a: LinearColour, b: LinearColour): number {
  const [p, q] = [oklab(a), oklab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

function oklab(colour: LinearColour): LinearColour {
  const cones = times(toCones, colour, Math.cbrt)
  return times(toOklab, cones, (value) => value)
}

const toCones: Matrix = [
  [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
  [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
  [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
]

const toOklab: Matrix = [
  [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
  [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
  [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
]

function times(matrix: Matrix, v: LinearColour, then: (value: number) => number): LinearColour {
  const row = (r: LinearColour) => then(r[0] * v[0] + r[1] * v[1] + r[2] * v[2])
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
