import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RecentProject } from '#shared/domain/project.ts'

/** Characters that some file system refuses in a name, control characters among them. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu

/**
 * The folder of the project about `photoFolder`: the one that was used before, else a new
 * `Name.downhill` in `home`, numbered when another folder of the same name took the name.
 */
export async function findProjectFor(
  photoFolder: string,
  wantedName: string | undefined,
  home: string,
  recent: readonly RecentProject[],
): Promise<string> {
  const known = recent.find((project) => project.available && project.photoFolder === photoFolder)
  if (known) return known.path
  const taken = new Set(await readdir(home).catch(() => []))
  const name = (wantedName ?? basename(photoFolder)).replace(FORBIDDEN, '_').trim() || 'Photos'
  for (let number = 1; ; number++) {
    const folder = `${number === 1 ? name : `${name} ${number}`}.downhill`
    if (!taken.has(folder)) return join(home, folder)
  }
}
