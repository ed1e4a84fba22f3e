import { mkdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { z } from 'zod'
import { ProblemError } from '#shared/contract/problem.ts'
import { MAX_PRESETS, Preset } from '#shared/domain/preset.ts'
import { exists } from '#engine/files/exists.ts'
import { writeAtomically } from '#engine/files/write-atomically.ts'

/** Fifty presets are a tenth of this; a file beyond it is not one of Downhill's. */
const MOST_BYTES = 1_000_000

const Content = z.object({ presets: z.array(Preset).max(MAX_PRESETS) })

/** One small JSON file. */
export interface PresetFile {
  /**
   * What it holds. A damaged file is renamed, never overwritten: then there are none.
   * @throws ProblemError DISK where it cannot be read or renamed
   */
  readonly read: () => Promise<readonly Preset[]>
  /** @throws ProblemError DISK */
  readonly write: (presets: readonly Preset[]) => Promise<void>
  /** Where the last damaged file lies now; undefined where none was found. */
  readonly setAside: () => string | undefined
}

export function createPresetFile(file: string): PresetFile {
  let aside: string | undefined

  async function read(): Promise<readonly Preset[]> {
    if (!(await exists(file))) return []
    const text = await onDisk('read', () => readBounded(file))
    const presets = text === undefined ? undefined : parse(text)
    if (presets) return presets
    const free = await freeName(file)
    await onDisk('renamed', () => rename(file, free))
    aside = free
    return []
  }

  /** Says which file a failure of the disk is about. */
  async function onDisk<T>(what: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw new ProblemError(
        'DISK',
        `${file}, which holds your presets, could not be ${what}: ${error instanceof Error ? error.message : String(error)}`,
        { file },
      )
    }
  }

  return {
    read,
    write: (presets) =>
      onDisk('written', async () => {
        await mkdir(dirname(file), { recursive: true })
        await writeAtomically(file, `${JSON.stringify({ presets }, null, 2)}\n`)
      }),
    setAside: () => aside,
  }
}

async function readBounded(file: string): Promise<string | undefined> {
  const { size } = await stat(file)
  return size > MOST_BYTES ? undefined : readFile(file, 'utf8')
}

function parse(text: string): readonly Preset[] | undefined {
  try {
    return Content.parse(JSON.parse(text)).presets
  } catch {
    return undefined
  }
}

/** `presets.damaged-1.json`, or the first number that is free. */
async function freeName(file: string): Promise<string> {
  const extension = extname(file)
  const stem = file.slice(0, file.length - extension.length)
  let number = 1
  while (await exists(`${stem}.damaged-${number}${extension}`)) number++
  return `${stem}.damaged-${number}${extension}`
}
