import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inputLength, type InputSpec } from '#shared/domain/input-spec.ts'
import { openPixelFile, type PixelFile } from '#engine/images/pixel-file.ts'
import type { OpenProject } from '../project/open-project.ts'

/** Opens a project's cache of pixels for networks of one input; it is made the first time. */
export async function openPixelCache(
  { paths }: Pick<OpenProject, 'paths'>,
  input: InputSpec,
): Promise<PixelFile> {
  await mkdir(paths.pixels, { recursive: true })
  const name = `${input.imageSize}x${input.imageSize}-${input.colour}`
  return openPixelFile(join(paths.pixels, name), inputLength(input))
}
