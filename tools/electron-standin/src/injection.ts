import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { makeBridge } from './renderer/bridge.ts'
import { makeCodec } from './renderer/codec.ts'
import { runMainWorld } from './renderer/main-world.ts'
import type { MainWorldSettings, PreloadSettings } from './renderer/messages.ts'
import { runPreload } from './renderer/preload-runtime.ts'
import { toHttp } from './schemes/mapping.ts'

/*
 * The functions named here run in the page. They are sent there as their own source text, which is
 * plain JavaScript once Node has stripped the types; that is why each must be self-contained.
 */

/** The script for the page's own world. */
export function mainWorldScript(settings: MainWorldSettings): string {
  return `(${String(runMainWorld)})(${JSON.stringify(settings)}, {
    makeBridge: ${String(makeBridge)},
    toHttp: ${String(toHttp)},
  })`
}

/** The script for the preload's world, with the preload script in it. */
export function preloadWorldScript(
  settings: PreloadSettings,
  preload: Preload | undefined,
): string {
  return `(${String(runPreload)})(${JSON.stringify(settings)}, {
    makeBridge: ${String(makeBridge)},
    makeCodec: ${String(makeCodec)},
    byteText: { toText: (bytes) => bytes.toBase64(), toBytes: (text) => Uint8Array.fromBase64(text) },
  }, ${preload === undefined ? 'undefined' : wrapPreload(preload)})`
}

/** A preload script as it lies on disk. */
export type Preload = { readonly path: string; readonly code: string }

/** Reads a preload script; one that is missing or does not parse says so when it runs. */
export function readPreload(path: string): Preload {
  try {
    const code = readFileSync(path, 'utf8')
    new Script(`(function () {${code}\n})`, { filename: path })
    return { path, code }
  } catch (error) {
    return { path, code: `throw new Error(${JSON.stringify(String(error))})` }
  }
}

function wrapPreload({ path, code }: Preload): string {
  const parameters = 'exports, require, module, __filename, __dirname, process, global'
  return `{ path: ${JSON.stringify(path)}, run: function (${parameters}) {${code}\n} }`
}
