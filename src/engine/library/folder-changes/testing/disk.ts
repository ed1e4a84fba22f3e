import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const sha256 = (content: string): string =>
  createHash('sha256').update(content).digest('hex')

/** A folder that somebody works in; each write has a time of its own. */
export function createDisk(folder: string) {
  let clock = 1_700_000_000
  const place = async (path: string): Promise<string> => {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    return file
  }
  const stamp = (file: string) => utimes(file, clock, (clock += 10))

  return {
    async write(path: string, content: string): Promise<void> {
      const file = await place(path)
      await writeFile(file, content)
      await stamp(file)
    },
    touch: async (path: string): Promise<void> => stamp(await place(path)),
    remove: async (path: string): Promise<void> => rm(await place(path)),
    move: async (from: string, to: string): Promise<void> =>
      rename(await place(from), await place(to)),
    async copy(from: string, to: string): Promise<void> {
      const file = await place(to)
      await copyFile(await place(from), file)
      await stamp(file)
    },
    async swap(one: string, other: string): Promise<void> {
      const between = await place('.between')
      await rename(await place(one), between)
      await rename(await place(other), await place(one))
      await rename(between, await place(other))
    },
    /** Every file with its content. */
    async files(): Promise<ReadonlyMap<string, string>> {
      const files = new Map<string, string>()
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      for (const entry of entries.filter((each) => each.isFile())) {
        const file = join(entry.parentPath, entry.name)
        files.set(file.slice(folder.length + 1), await readFile(file, 'utf8'))
      }
      return files
    },
  }
}
