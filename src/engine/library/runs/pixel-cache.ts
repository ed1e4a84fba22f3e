import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inputLength, type InputSpec } from '#shared/domain/input-spec.ts'
import { openPixelFile, type PixelFile, pixelFileKeys } from '#engine/images/pixel-file.ts'
import type { OpenProject } from '../project/open-project.ts'

/** Opens a project's cache of pixels for networks of one input; it is made the first time. */
export async function openPixelCache(
  { paths }: Pick<OpenProject, 'paths'>,
  input: InputSpec,
): Promise<PixelFile> {
  await mkdir(paths.pixels, { recursive: true })
  return openPixelFile(folderOf(paths, input), inputLength(input))
}

/** The content hashes of the photos that a project's cache holds for an input; it is only read. */
export const cachedContents = (
  { paths }: Pick<OpenProject, 'paths'>,
  input: InputSpec,
): Promise<ReadonlySet<string>> => pixelFileKeys(folderOf(paths, input), inputLength(input))

const folderOf = ({ pixels }: OpenProject['paths'], { imageSize, colour }: InputSpec): string =>
  join(pixels, `${imageSize}x${imageSize}-${colour}`)
