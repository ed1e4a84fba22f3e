import type { Network, Shape } from '#shared/domain/network.ts'

/** What flows into each layer of sums, and what comes out at the end: a network at a glance. */
export function shapesOf({ input, layers }: Network): readonly Shape[] {
  const sums = layers.filter(
    ({ layer }) => layer.layer === 'dense' || layer.layer === 'convolution',
  )
  const shapes = [input, ...sums.map((layer) => layer.input), layers.at(-1)?.output ?? input]
  return shapes.filter((shape, index) => String(shape) !== String(shapes[index - 1]))
}
