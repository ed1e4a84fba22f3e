import type { EpochLook } from '#shared/domain/epoch-look.ts'
import { picturesOf, type Pictures } from '#shared/domain/pictures.ts'
import type { Network } from '#shared/domain/network.ts'
import { watchedPhotos } from '#shared/domain/watched-photos.ts'
import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { SplitPhotos } from '../photos/photo-source.ts'
import type { Hear } from '../run/judge.ts'
import { shrink } from './shrink.ts'
import { createWatch } from './watch.ts'
import { firstKernel, sideOf, weightPictures } from './weight-pictures.ts'

/** Milliseconds between two looks: short epochs are not all looked at. */
const EVERY = 400
/** Looking takes this part of the time at the most, however large the network. */
const SHARE = 0.05
/** Maps of a photo that are drawn. */
const MOST_MAPS = 32

/** Looks into a network from time to time while it trains. */
export interface Looker {
  /** Takes what the network says of the validation photos, in their order. */
  readonly hear: Hear
  /** After an epoch's photos were judged: what there is to see, if it is time for it. */
  readonly look: (epoch: number, step: number) => Promise<EpochLook | undefined>
  /** The same, whatever the time, unless this epoch was looked at. */
  readonly lookAtLast: (epoch: number, step: number) => Promise<EpochLook | undefined>
}

export function createLooker(
  network: Network,
  compiled: Pick<CompiledTraining, 'readWeight' | 'maps'>,
  validation: SplitPhotos,
  labels: number,
): Looker {
  const watch = createWatch(validation.count, labels)
  const kernel = firstKernel(network)
  let dueAt = -Infinity
  let last = -1

  async function activations(): Promise<Pictures | null> {
    const maps = compiled.maps(await validation.batch(watchedPhotos(validation.count).slice(0, 1)))
    if (!maps) return null
    const [height = 1, width = 1, filters = 1] = maps.shape
    const count = Math.min(filters, MOST_MAPS)
    const { values, shape } = shrink(
      // [height, width, filters] to [filters, height, width, 1].
      Float32Array.from({ length: count * height * width }, (_, i) => {
        const [map, place] = [Math.floor(i / (height * width)), i % (height * width)]
        return maps.values[place * filters + map] ?? 0
      }),
      { height, width, channels: 1 },
      sideOf(count),
    )
    return picturesOf(values, { of: filters, ...shape })
  }

  async function lookNow(epoch: number, step: number): Promise<EpochLook> {
    const began = performance.now()
    const look = {
      step,
      watched: watch.predictions(epoch),
      weights: kernel ? weightPictures(kernel, compiled.readWeight(kernel.tensor)) : null,
      activations: await activations(),
    }
    const ended = performance.now()
    dueAt = ended + Math.max(EVERY, (ended - began) / SHARE)
    last = epoch
    return look
  }

  return {
    hear: watch.hear,
    look: async (epoch, step) => (performance.now() >= dueAt ? lookNow(epoch, step) : undefined),
    lookAtLast: async (epoch, step) => (epoch === last ? undefined : lookNow(epoch, step)),
  }
}
