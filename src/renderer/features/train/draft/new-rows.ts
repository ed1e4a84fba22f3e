import { MAX_FILTERS } from '#shared/domain/layer-spec.ts'
import { type DraftBlock, type DraftLayer, newBlock, newLayer } from './draft.ts'

/** Units of a layer that was just added. */
const FIRST_UNITS = 32

/** A fully connected layer as it is added. */
export const nextLayer = (): DraftLayer => newLayer(FIRST_UNITS)

/** One more block: as the last one is, with twice its filters, because its picture is half as large. */
export function blockAfter(blocks: readonly DraftBlock[]): DraftBlock {
  const last = blocks.at(-1)
  return newBlock({
    filters: Math.min(MAX_FILTERS, (last?.filters ?? 8) * 2),
    kernelSize: last?.kernelSize ?? 3,
    batchNormalisation: last?.batchNormalisation ?? false,
    activation: last?.activation ?? 'relu',
    pool: last?.pool ?? 'max',
  })
}
