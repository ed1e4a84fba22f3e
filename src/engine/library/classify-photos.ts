import { basename } from 'node:path'
import type { SavedNetwork } from '#shared/contract/trainer-contract.ts'
import type { LabelProbability, Prediction } from '#shared/domain/prediction.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { UnreadablePhoto } from '#engine/images/unreadable.ts'
import type { LibraryContext } from './library-context.ts'

/** Pixels of the longer side of the picture beside a prediction. */
const PREVIEW_SIZE = 384

/** A trained network, the names of its outputs, and whether its answers come with pictures. */
export interface Classifier {
  readonly previews: boolean
  readonly network: SavedNetwork
  readonly labels: readonly string[]
}

type Decoded =
  | { readonly path: string; readonly pixels: Uint8Array; readonly preview: Uint8Array | null }
  | Extract<Prediction, { state: 'unreadable' }>

/** Classifies photo files; each path is answered, in order, if only by why it could not be read. */
export async function classifyPhotos(
  { trainer, decoder }: Pick<LibraryContext, 'trainer' | 'decoder'>,
  { network, labels, previews }: Classifier,
  paths: readonly string[],
): Promise<readonly Prediction[]> {
  const decoded = await Promise.all(
    paths.map((path) => decode(decoder, path, { network, previews })),
  )
  const readable = decoded.filter((photo) => 'pixels' in photo)
  if (readable.length === 0) return decoded.filter((photo) => 'state' in photo)

  const rowBytes = inputLength(network.input)
  const pixels = new Uint8Array(readable.length * rowBytes)
  readable.forEach((photo, row) => pixels.set(photo.pixels, row * rowBytes))
  const { probabilities } = await trainer.call('trainer.predict', {
    network,
    photos: readable.length,
    pixels,
  })
  let row = 0
  return decoded.map((photo) => {
    if ('state' in photo) return photo
    const start = row++ * labels.length
    return {
      state: 'classified',
      path: photo.path,
      probabilities: rank(labels, probabilities.subarray(start, start + labels.length)),
      preview: photo.preview,
    }
  })
}

async function decode(
  decoder: Decoder,
  path: string,
  { network, previews }: Pick<Classifier, 'network' | 'previews'>,
): Promise<Decoded> {
  try {
    // One after the other: a file that costs its decoder does so once.
    const pixels = await decoder.pixels(path, network.input)
    const preview = previews ? await decoder.thumbnail(path, PREVIEW_SIZE) : null
    return { path, pixels, preview }
  } catch (error) {
    // That no decoder can be started is not the photo's fault.
    if (!(error instanceof UnreadablePhoto)) throw error
    const { reason, message } = error
    return { state: 'unreadable', path, reason, explanation: `${basename(path)}: ${message}` }
  }
}

/** The most probable label first. */
function rank(labels: readonly string[], row: Float32Array): readonly LabelProbability[] {
  return labels
    .map((label, index) => ({ label, probability: Math.min(1, Math.max(0, row[index] ?? 0)) }))
    .sort((a, b) => b.probability - a.probability)
}
