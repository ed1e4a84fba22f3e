import type { InputSpec } from '#shared/domain/input-spec.ts'
import type { InspectedPhoto } from '#engine/images/inspected-photo.ts'
import type { DecoderVersions } from './messages.ts'

/**
 * Reads photo files in processes of their own, so that no file can hurt the one who asks. Each call
 * throws UnreadablePhoto where it is the file's fault, whatever the file did to its decoder; else
 * ProblemError: CANCELLED when it was aborted or the decoder closed, ENGINE_LOST when no decoder
 * process can be started.
 */
export interface Decoder {
  /** A photo's facts, with a WebP thumbnail whose longer side is at most `thumbnailSize` pixels. */
  readonly inspect: (
    path: string,
    thumbnailSize: number,
    signal?: AbortSignal,
  ) => Promise<InspectedPhoto>
  /** The photo as the network sees it: uint8 [imageSize, imageSize, channels], row by row. */
  readonly pixels: (path: string, input: InputSpec, signal?: AbortSignal) => Promise<Uint8Array>
  /** A WebP whose longer side is at most `size` pixels. */
  readonly thumbnail: (path: string, size: number, signal?: AbortSignal) => Promise<Uint8Array>
  readonly versions: () => Promise<DecoderVersions>
  /** Gives up what is under way, and resolves when every process has ended. */
  readonly close: () => Promise<void>
}
