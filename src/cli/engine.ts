import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findFolders, samplePhotosFolder } from '#engine/supervisor/folders.ts'
import { type Engine, startEngine } from '#engine/supervisor/supervisor.ts'

/** The folder that holds the app: src/cli is two levels below it. */
const ROOT = resolve(fileURLToPath(import.meta.url), '..', '..', '..')

/** Lines of the engine that say nothing to a person. */
const CHATTER = /^(?:={4,}|Hi, looks like you are running|$)/

/** Runs a command with an engine of its own, which ends with the command. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = startEngine({
    // The command line runs on the same Node as the engine.
    node: process.execPath,
    root: ROOT,
    ...findFolders(),
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
