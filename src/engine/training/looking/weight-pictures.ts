import type { Network, Shape } from '#shared/domain/network.ts'
import { MOST_PICTURES, type Pictures, picturesOf } from '#shared/domain/pictures.ts'
import { parametrise } from '../compiler/network-parameters.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { shrink } from './shrink.ts'

/** The kernel that looks at the photo itself, and the grid that it looks at. */
export interface FirstKernel {
  readonly tensor: string
  /** [height, width, channels] of what each of its units sees. */
  readonly grid: readonly [number, number, number]
  readonly units: number
}

/**
 * The first layer with weights, where these can be drawn: a convolution's filters, or a dense
 * layer's units that see the whole photo. Undefined where the photo was averaged away before.
 */
export function firstKernel(network: Network): FirstKernel | undefined {
  const layers = parametrise(network)
  const index = layers.findIndex(({ parameters }) => parameters.some(isKernel))
  const first = layers[index]
  const kernel = first?.parameters.find(isKernel)
  if (!first || !kernel) return undefined
  const { layer } = first.place
  if (layer.layer === 'convolution') {
    const [height, width, channels] = kernel.shape
    const grid = gridOf([height ?? 0, width ?? 0, channels ?? 0])
    return grid && { tensor: kernel.tensor, grid, units: layer.filters }
  }
  // A vector is a picture where the layer that made it one says of what.
  const before = layers.slice(0, index).findLast(({ place }) => place.layer.layer === 'flatten')
  const grid = gridOf(before?.place.input ?? [])
  return grid && { tensor: kernel.tensor, grid, units: kernel.shape.at(-1) ?? 0 }
}

/**
 * The weights of the first units as pictures. A kernel is [… grid, units], so a unit's own weights
 * lie apart.
 */
export function weightPictures(
  { grid: [height, width, channels], units }: FirstKernel,
  { values }: NamedTensor,
): Pictures {
  const count = Math.min(units, MOST_PICTURES)
  const size = height * width * channels
  const shrunk = shrink(
    Float32Array.from({ length: count * size }, (_, i) => {
      const [unit, place] = [Math.floor(i / size), i % size]
      return values[place * units + unit] ?? 0
    }),
    { height, width, channels },
    sideOf(count),
  )
  return picturesOf(shrunk.values, { of: units, ...shrunk.shape })
}

/** Few pictures may be large. */
export const sideOf = (count: number): number => (count <= 4 ? 64 : 32)

const isKernel = ({ name }: { readonly name: string }) => name === 'kernel'

function gridOf([height, width, channels]: Shape): FirstKernel['grid'] | undefined {
  return height && width && channels ? [height, width, channels] : undefined
}
