import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFolders, type Folders, samplePhotosFolder } from '#engine/supervisor/folders.ts'
import { type Engine, startEngine } from '#engine/supervisor/supervisor.ts'

/** The folder that holds the app: src/cli is two levels below it. */
const ROOT = resolve(fileURLToPath(import.meta.url), '..', '..', '..')

/** Lines of the engine that say nothing to a person. */
const CHATTER = /^(?:={4,}|Hi, looks like you are running|$)/

/**
 * Runs a command with an engine of its own, which ends with the command.
 * @param folders where projects are made and remembered; the person's own if nothing is said
 */
export async function withEngine<T>(
  work: (engine: Engine) => Promise<T>,
  folders: Folders = findFolders(),
): Promise<T> {
  const engine = startEngine({
    // The command line runs on the same Node as the engine.
    node: process.execPath,
    root: ROOT,
    ...folders,
    samplePhotos: samplePhotosFolder(ROOT),
    log(line) {
      if (process.env['DOWNHILL_DEBUG'] && !CHATTER.test(line)) process.stderr.write(`${line}\n`)
    },
  })
  try {
    return await work(engine)
  } finally {
    await engine.stop()
  }
}
