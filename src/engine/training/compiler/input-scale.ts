import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import type { Network } from '#shared/domain/network.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { constant, multiply } from '../graph/operations.ts'

/** Pixels are 0 to 255; networks want 0 to 1. */
const SCALE = 1 / 255

/** Layers that give s times their output for s times their input, when s is above zero. */
const PASSES_SCALE: ReadonlySet<LayerSpec['layer']> = new Set([
  'flatten',
  'pooling',
  'globalPooling',
  'dropout',
])

/** Scales pixels to 0 to 1, or leaves that to the first layer with weights, where it costs least. */
export function scaleInput(
  graph: Graph,
  network: Network,
  pixels: Edge,
): { readonly input: Edge; readonly inputScale: number } {
  const first = network.layers.find(({ layer }) => !PASSES_SCALE.has(layer.layer))
  if (first?.layer.layer === 'dense' || first?.layer.layer === 'convolution') {
    return { input: pixels, inputScale: SCALE }
  }
  return { input: multiply(graph, pixels, constant(graph, SCALE)), inputScale: 1 }
}
