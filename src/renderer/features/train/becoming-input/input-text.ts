import type { Colour } from '#shared/domain/input-spec.ts'
import { formatInteger } from '#renderer/ui/index.ts'

const times = (sizes: readonly number[]): string => sizes.map(formatInteger).join('\u00a0×\u00a0')

export const inputText = {
  title: 'One of your photos becomes the input',
  position: (index: number, total: number) =>
    `Your photo ${formatInteger(index + 1)} of ${formatInteger(total)} becomes the input`,
  failed: 'This photo could not be shown',
  original: (width: number, height: number) => `${times([width, height])}\u00a0px`,
  seen: (path: string, size: number) => `${path} as the network gets it, ${size} by ${size} pixels`,
  numbers: (size: number, channels: number, numbers: number) =>
    `${times([size, size, channels])} = ${formatInteger(numbers)} numbers, 0 to 1`,
  resized: (width: number, height: number, size: number, colour: Colour) =>
    `${width === height ? (width < size ? 'Enlarged' : 'Made smaller') : 'Stretched to a square'}${colour === 'grey' ? ', in grey' : ''}.`,
  grid: (size: number, channels: number) =>
    `It stays a grid of height × width × channels, ${times([size, size, channels])}: the filters need to know which pixels lie side by side.`,
  vector: (numbers: number) => `All ${formatInteger(numbers)} numbers in one line, as pixels`,
  first: (bytes: readonly number[]) =>
    `${bytes.map((byte) => (byte / 255).toFixed(2)).join('  ')}  …`,
  flattened: (numbers: number) =>
    `Flattened, row by row: the vector of ${formatInteger(numbers)} numbers that the first layer gets. It no longer says which pixels lay above one another.`,
} as const
