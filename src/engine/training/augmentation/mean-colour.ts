import type { Edge, Graph } from '../graph/graph.ts'
import { mean } from '../graph/operations.ts'

/** The mean of each photo's pixels, channel by channel: [batch, 1, 1, channels]. */
export const meanColour = (graph: Graph, images: Edge): Edge => mean(graph, images, [1, 2], true)
