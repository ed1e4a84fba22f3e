import { augment } from '../augmentation/augment.ts'
import { augments } from '#shared/domain/augmentation.ts'
import type { Network } from '#shared/domain/network.ts'
import type { Edge, Graph } from '../graph/graph.ts'
import { cast } from '../graph/operations.ts'
import type { StepSettings } from './settings.ts'

/** What one step learns from. */
export interface Batch {
  /** uint8 [batch, height, width, channels]. */
  readonly pixels: Edge
  /** int32 [batch]. */
  readonly labels: Edge
  /** float32 [batch, 1]: each photo's weight over the batch size. */
  readonly shares: Edge
  /** int32 [2]. */
  readonly seed: Edge
}

/** What of the settings decides how photos are changed. */
interface ChangeSettings extends Pick<StepSettings, 'augmentation'> {
  readonly network: Pick<Network, 'input'>
}

/** The batch as float32 pixels from 0 to 255, augmented if the run asks for it. */
export function decodeBatch(
  graph: Graph,
  { pixels, seed }: Pick<Batch, 'pixels' | 'seed'>,
  { augmentation, network }: ChangeSettings,
): Edge {
  const images = cast(graph, pixels, 'float32')
  const [height, width, channels] = network.input
  if (!augments(augmentation)) return images
  if (height === undefined || width === undefined || channels === undefined) {
    throw new Error('Only pictures can be augmented.')
  }
  return graph.scope('augment', () =>
    augment(graph, images, augmentation, { height, width, channels, seed }),
  )
}
