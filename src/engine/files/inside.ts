import { isAbsolute, relative, sep } from 'node:path'

/** The way from a folder to what lies in it; undefined for the folder itself and all else. */
export function wayInside(folder: string, path: string): string | undefined {
  const way = relative(folder, path)
  const leadsOut = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  return leadsOut ? undefined : way
}
