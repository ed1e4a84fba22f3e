/** An import of files that mean harm, or that no two programs agree on: each ends in one state. */
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { flatJpeg } from '../images/testing/photos.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { createWorkbench } from './testing/workbench.ts'

const State = z.object({ path: z.string(), state: z.string(), reason: z.string().nullable() })

/** What became of each file of a folder: `ready`, `duplicate`, or why it is unreadable. */
async function outcomesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const { library } = createWorkbench(await tempFolder())
  await library.openFolder(folder)
  await library.importSettled()
  const rows = library
    .session()
    .project.database.all(State, 'SELECT path, state, reason FROM samples ORDER BY path')
  return new Map(rows.map(({ path, state, reason }) => [path, reason ?? state]))
}

/** A PNG whose head promises so many pixels and whose body holds next to none. */
function promisingPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A small picture that names itself ten times at each of its levels: 10 to the power of ten. */
function nestedSvg(): string {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const uses = `<use href="#l${level}"/>`.repeat(10)
    return `<g id="l${level + 1}">${uses}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><defs><g id="l0"><rect width="9" height="9"/></g>${levels.join('')}</defs><use href="#l10"/></svg>`
}

it(
  'files that would fill the memory or never end cost themselves, and no other',
  { timeout: 180_000 },
  async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'cat'))
    const files: Readonly<Record<string, Buffer | string>> = {
      'before.jpg': await flatJpeg([200, 10, 10]),
      'ten-gigapixels.png': promisingPng(100_000, 100_000),
      'quarter-gigapixel.png': promisingPng(16_000, 16_000),
      'huge.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"><rect width="9" height="9"/></svg>',
      'nested.svg': nestedSvg(),
      'entities.svg': `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'abcdefghij'[i + 1] ?? ''} "${`&${'abcdefghij'[i] ?? ''};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&j;</text></svg>`,
      'zeros.jpg': Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(100_000)]),
      'after.jpg': await flatJpeg([10, 10, 200]),
    }
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(folder, 'cat', name), bytes)
    }
    const outcomes = await outcomesOf(folder)
    const of = (name: string) => outcomes.get(`cat/${name}`)
    expect([of('before.jpg'), of('after.jpg')]).toEqual(['ready', 'ready'])
    expect(of('ten-gigapixels.png')).toBe('tooLarge')
    expect(of('huge.svg')).toBe('tooLarge')
    expect(['truncated', 'other']).toContain(of('quarter-gigapixel.png'))
    for (const name of ['nested.svg', 'entities.svg', 'zeros.jpg']) {
      expect(['other', 'tooLarge', 'notAnImage', 'truncated'], name).toContain(of(name))
    }
    expect(outcomes.size).toBe(Object.keys(files).length)
  },
)

/** Files of image decoders' own test suites, where somebody has put them beside the project. */
const MESSY = resolve('../shared/photos/messy')
/** The collection that the table is about; there may be a later one. */
const FILES = 337
const isIt =
  existsSync(MESSY) &&
  readdirSync(MESSY, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    .length === FILES
if (!isIt) console.warn(`Left out: importing the ${FILES} messy photos, which are not in ${MESSY}.`)

/** Of each folder: ready, duplicate, notAnImage, other, tooLarge, truncated, unsupported. */
const TABLE: Readonly<Record<string, readonly number[]>> = {
  'bmp-ico': [21, 0, 0, 0, 0, 0, 4],
  'cmyk-and-odd-jpeg': [37, 0, 0, 0, 0, 0, 3],
  corrupt: [15, 2, 7, 33, 1, 15, 17],
  'exif-orientation': [36, 4, 0, 0, 0, 0, 0],
  gif: [25, 0, 0, 0, 0, 0, 0],
  'heic-avif': [14, 2, 0, 0, 0, 0, 4],
  'misnamed-and-non-images': [5, 4, 1, 2, 0, 2, 2],
  png: [24, 3, 1, 2, 0, 0, 0],
  'tiff-jp2': [17, 1, 0, 1, 0, 0, 6],
  webp: [21, 4, 0, 0, 0, 0, 0],
}
const COLUMNS = [
  'ready',
  'duplicate',
  'notAnImage',
  'other',
  'tooLarge',
  'truncated',
  'unsupported',
]

it.runIf(isIt)(
  'of messy photos each ends in one state, folder by folder',
  { timeout: 180_000 },
  async () => {
    const outcomes = await outcomesOf(MESSY)
    const table = Object.keys(TABLE).map((folder) => [
      folder,
      COLUMNS.map(
        (column) =>
          [...outcomes].filter(([path, is]) => path.startsWith(`${folder}/`) && is === column)
            .length,
      ),
    ])
    expect(Object.fromEntries(table)).toEqual(TABLE)
    expect([...outcomes.values()].filter((is) => !COLUMNS.includes(is))).toEqual([])
  },
)
