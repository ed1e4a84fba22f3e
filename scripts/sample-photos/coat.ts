import { type Colour, mix, shade, tint } from './colour.ts'
import { type Random } from './random.ts'

export type Pattern = 'plain' | 'tabby' | 'patches' | 'spots'

/** The fur of one animal. Cats and dogs choose from the same coats. */
export type Coat = {
  readonly base: Colour
  /** Of stripes, patches and spots. */
  readonly mark: Colour
  /** Of muzzle, chest and socks. */
  readonly pale: Colour
  readonly outline: Colour
  readonly pattern: Pattern
  readonly paleMuzzle: boolean
  readonly paleChest: boolean
  readonly socks: boolean
  /** Outside of the ears: dark, pale or as the rest. */
  readonly ears: Colour
  /** The skin of the nose; a dark one is black or nearly so. */
  readonly nose: 'dark' | 'rosy'
}

/** The colours of a coat. */
export type Dye = readonly [base: Colour, mark: Colour, pale: Colour]

export const dyes: readonly [Dye, ...Dye[]] = [
  ['#dd8a42', '#ad5a22', '#fbe6c8'],
  ['#ecd4a8', '#c2955c', '#fdf3df'],
  ['#94673f', '#593722', '#ead4b2'],
  ['#664330', '#3d261c', '#caa27c'],
  ['#8f959f', '#575d69', '#eceef0'],
  ['#bcc0c6', '#7a808c', '#f7f7f6'],
  ['#413d47', '#221f27', '#e2dcd8'],
  ['#f4efe6', '#b9804e', '#ffffff'],
  ['#efeae3', '#5c5862', '#ffffff'],
  ['#cda474', '#83593a', '#f6e6cb'],
  ['#2f2c33', '#17151a', '#d9d3cf'],
  ['#f7f5f1', '#3d3a44', '#ffffff'],
]

const patterns: readonly [Pattern, ...Pattern[]] = [
  'plain',
  'tabby',
  'tabby',
  'patches',
  'patches',
  'spots',
]

export const chooseCoat = (random: Random, [dyedBase, mark, pale]: Dye): Coat => {
  const drift = random.between(-0.14, 0.14)
  const base = drift < 0 ? shade(dyedBase, -drift) : tint(dyedBase, drift)
  return {
    base,
    mark,
    pale,
    outline: shade(mix(base, mark, 0.6), 0.55),
    pattern: random.pick(patterns),
    paleMuzzle: random.chance(0.6),
    paleChest: random.chance(0.6),
    socks: random.chance(0.35),
    ears: random.pick([mix(base, mark, 0.8), mix(base, mark, 0.15), mix(base, pale, 0.6)]),
    nose: random.chance(0.5) ? 'dark' : 'rosy',
  }
}
