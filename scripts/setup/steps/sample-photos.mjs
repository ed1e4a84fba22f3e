import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { SetupError, reasonOf } from '../failure.mjs'
import { Interrupted } from '../interrupt.mjs'
import { run } from '../run.mjs'
import { hasStamp, hashOf, writeStamp } from '../stamp.mjs'
import { nodeOf } from './node.mjs'

/** @import { Context, Step } from '../index.mjs' */

const NAME = 'sample-photos'
const DRAWING = path.join('scripts', NAME)

/** @param {string} root */
const folderOf = (root) => path.join(root, 'resources', NAME)

/** @param {string} root */
const stampFile = (root) => path.join(folderOf(root), '.stamp')

/** @param {string} root */
const drawingHash = (root) => hashOf(root, [DRAWING], (file) => !file.includes('.test.'))

/** Where photos are drawn before the folder gets its name; an interrupt leaves it there. @param {string} root */
const unfinishedFolders = (root) => {
  const parent = path.dirname(folderOf(root))
  if (!existsSync(parent)) return []
  return readdirSync(parent)
    .filter((name) => name.startsWith(`${NAME}.unfinished-`))
    .map((name) => path.join(parent, name))
}

/** @param {string} folder */
const countFiles = (folder) => (existsSync(folder) ? readdirSync(folder).length : 0)

/** @param {Context} context */
const draw = async ({ root, progress }) => {
  for (const folder of unfinishedFolders(root)) rmSync(folder, { recursive: true })
  const hash = drawingHash(root)
  const script = path.join(root, DRAWING, 'draw.ts')
  try {
    await run(
      nodeOf(root),
      ['--disable-warning=ExperimentalWarning', script, '--out', folderOf(root)],
      {
        cwd: root,
        onTick: () => {
          const [folder = ''] = unfinishedFolders(root)
          progress.update('drawing', { done: countFiles(folder), unit: 'photos' })
        },
      },
    )
  } catch (error) {
    if (error instanceof Interrupted) throw error
    throw new SetupError('The sample photos could not be drawn.', {
      tried: [{ way: `node ${path.join(DRAWING, 'draw.ts')}`, reason: reasonOf(error) }],
      advice: ['Check that the disk has room, and that this folder may be written.'],
    })
  }
  const count = countFiles(folderOf(root))
  writeStamp(stampFile(root), hash)
  return `${count} photos`
}

/** @type {Step} */
export const samplePhotos = {
  title: 'Sample photos',
  isDone: ({ root }) => hasStamp(stampFile(root), drawingHash(root)),
  run: draw,
}
