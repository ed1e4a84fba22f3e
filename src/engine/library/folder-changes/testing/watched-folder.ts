import { copyFile, mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ChangeKind } from '#shared/domain/folder-changes.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { flatJpeg } from '#engine/images/testing/photos.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { createWorkbench } from '../../testing/workbench.ts'

/** A photo of each number has bytes of its own. */
export const photoOf = (number: number): Promise<Buffer> =>
  flatJpeg([(number * 37) % 256, (number * 91) % 256, (number * 53) % 256], {
    width: 16 + (number % 40),
    height: 16,
  })

/** A library beside a folder of photos, and what a person does to the folder meanwhile. */
export async function createWatchedFolder(photos: Readonly<Record<string, number>>) {
  const root = await tempFolder()
  const folder = join(root, 'Pets')
  const bench = createWorkbench(root)
  const { library, handlers } = bench
  // The clock of a disk may be coarse; so that a write is always seen, each has a time of its own.
  let clock = Date.parse('2024-01-01T00:00:00Z') / 1000

  async function put(path: string, number: number): Promise<void> {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await photoOf(number))
    await utimes(file, clock, clock)
    clock += 10
  }

  async function move(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(folder, to)), { recursive: true })
    await rename(join(folder, from), join(folder, to))
  }

  for (const [path, number] of Object.entries(photos)) await put(path, number)

  const samples = (): readonly Sample[] =>
    library
      .session()
      .project.samples.page({ offset: 0, limit: 500 }, {}, { by: 'path', descending: false })
      .samples
  const nameOf = (labelId: number | null) =>
    library
      .session()
      .project.labels.all()
      .find(({ id }) => id === labelId)?.name ?? null

  /** Paths with labels; missing ones in brackets. */
  const shown = (): Readonly<Record<string, string | null>> =>
    Object.fromEntries(
      samples().map(({ path, labelId, missing }) => [
        missing ? `[${path}]` : path,
        nameOf(labelId),
      ]),
    )

  async function check() {
    const changes = await handlers['folder.check']({})
    const told: Partial<Record<ChangeKind, string[]>> = {}
    for (const { kind, path, from } of changes.first) {
      told[kind] = [...(told[kind] ?? []), from === null ? path : `${from} → ${path}`]
    }
    return told
  }

  async function apply(confirmEmpty = false) {
    const applied = await handlers['folder.apply']({ confirmEmpty })
    await library.importSettled().catch(() => undefined)
    return applied
  }

  return {
    ...bench,
    root,
    folder,
    put,
    move,
    copy: async (from: string, to: string) => {
      await mkdir(dirname(join(folder, to)), { recursive: true })
      await copyFile(join(folder, from), join(folder, to))
    },
    remove: (path: string) => rm(join(folder, path), { recursive: true }),
    /** Writes to a file without changing it. */
    touch: async (path: string) => {
      await utimes(join(folder, path), clock, clock)
      clock += 10
    },
    samples,
    shown,
    check,
    apply,
    open: async () => {
      await handlers['projects.openFolder']({ folder })
      await library.importSettled()
    },
    /** Closes and opens the project again, and waits for the check that follows. */
    reopen: async () => {
      const path = library.current()?.path ?? ''
      await library.close()
      bench.forget()
      await handlers['projects.open']({ path })
      return bench.when('folder.changed', ({ state }) => state !== 'checking')
    },
    sampleAt: (path: string): Sample => {
      const found = samples().find((sample) => sample.path === path)
      if (!found) throw new Error(`There is no ${path}.`)
      return found
    },
    labelId: (name: string): number =>
      library
        .session()
        .project.labels.all()
        .find((label) => label.name === name)?.id ?? NaN,
  }
}
