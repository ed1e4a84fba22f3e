import { join } from 'node:path'
import { ProblemError } from '#shared/contract/problem.ts'
import type { InputSpec } from '#shared/domain/input-spec.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import { toUnreadable } from '#engine/images/unreadable.ts'
import type { OpenProject } from './project/open-project.ts'
import { requireSample } from './require-sample.ts'

/**
 * A sample as a network of this input gets it, decoded as it is for training: uint8
 * [imageSize, imageSize, channels], row by row.
 * @throws ProblemError NOT_FOUND, PHOTO_UNREADABLE
 */
export async function readNetworkInput(
  { samples, photoFolder }: Pick<OpenProject, 'samples' | 'photoFolder'>,
  decoder: Decoder,
  { sampleId, input }: { readonly sampleId: number; readonly input: InputSpec },
): Promise<Uint8Array> {
  const sample = requireSample(samples.get(sampleId))
  const file = join(photoFolder, sample.path)
  try {
    return await decoder.pixels(file, input)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('PHOTO_UNREADABLE', `${file}: ${toUnreadable(error).message}`, { file })
  }
}
