// Plain JavaScript, because scripts/pick-electron.mjs also reads it, with an older Node.
import { existsSync } from 'node:fs'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/**
 * The machine's Chromium: what STANDIN_CHROMIUM names, else where Linux systems put it.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {string | undefined} its path
 */
export const findChromium = (env = process.env) => {
  const named = env['STANDIN_CHROMIUM']
  return (named ? [named] : USUAL_PLACES).find((path) => existsSync(path))
}

/**
 * The same, or an error that says what to do.
 * @returns {string}
 */
export const requireChromium = () => {
  const path = findChromium()
  if (path !== undefined) return path
  throw new Error(
    'The Electron stand-in found no Chromium. Install it (apt install chromium), or give its path in STANDIN_CHROMIUM.',
  )
}
