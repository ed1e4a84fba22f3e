import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * The folder for what is large and the same for every checkout. It lies outside the npm tree, so
 * that `npm ci` does not throw it away and two checkouts share it.
 * @param {{ platform?: string, env?: Readonly<Record<string, string | undefined>>, home?: string }} [machine]
 */
export const cacheFolder = ({
  platform = process.platform,
  env = process.env,
  home = os.homedir(),
} = {}) => {
  const { join } = platform === 'win32' ? path.win32 : path.posix
  const chosen = env['DOWNHILL_CACHE']
  if (chosen) return platform === process.platform ? path.resolve(chosen) : chosen
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Downhill')
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Downhill', 'Cache')
  }
  // The XDG specification: a relative path is to be ignored.
  const xdg = env['XDG_CACHE_HOME']
  return join(xdg && path.posix.isAbsolute(xdg) ? xdg : join(home, '.cache'), 'downhill')
}

const HALF_MADE = '.half-made-'

/**
 * Where something is made before it is renamed to its name, in the same folder.
 * @param {string} cache
 * @param {string} name the name it will have
 */
export const halfMadeFolder = (cache, name) => path.join(cache, `${HALF_MADE}${name}`)

/**
 * Removes what interrupted set-ups left behind. Call it only while holding the lock for those names.
 * @param {string} cache
 * @param {string} names what the names begin with
 */
export const removeHalfMade = (cache, names) => {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    if (!name.startsWith(HALF_MADE + names)) continue
    rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

/**
 * The size of a folder that a tool is filling: how far a download has come.
 * @param {string} folder
 * @returns {number} bytes
 */
export const bytesIn = (folder) => {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const item = path.join(folder, entry.name)
      if (entry.isDirectory()) return sum + bytesIn(item)
      return sum + (statSync(item, { throwIfNoEntry: false })?.size ?? 0)
    }, 0)
  } catch {
    // The tool moved the folder away while it was counted.
    return 0
  }
}
