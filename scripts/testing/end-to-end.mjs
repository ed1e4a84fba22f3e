import { existsSync } from 'node:fs'
import path from 'node:path'
import { pickElectron } from '../pick-electron.mjs'
import { launch } from '../setup/launch.mjs'
import { inModules } from '../setup/paths.mjs'
import { nodeOf } from '../setup/steps/node.mjs'
import { openDisplay } from './virtual-display.mjs'

/**
 * Runs Playwright's specs against the built app, in the window host that this computer has.
 * @param {string} root the checkout
 * @param {readonly string[]} args for `playwright test`
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<number>} Playwright's exit code
 */
export const runEndToEnd = async (root, args, env = {}) => {
  const config = ['playwright.config.ts', 'e2e/playwright.config.ts'].find((file) =>
    existsSync(path.join(root, file)),
  )
  const display = await openDisplay()
  try {
    return await launch(
      nodeOf(root),
      [
        inModules(root, '@playwright', 'test', 'cli.js'),
        'test',
        ...(config ? ['--config', config] : []),
        ...args,
      ],
      { cwd: root, env: { ...pickElectron().env, ...display.env, ...env } },
    )
  } finally {
    display.close()
  }
}
