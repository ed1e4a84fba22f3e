import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { afterAll, expect, vi } from 'vitest'
import { findChromium } from '../src/devtools/find-chromium.mjs'

/** What the fixture's preload script exposes. */
type FixtureApi = {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly send: (channel: string, ...args: unknown[]) => void
  readonly subscribe: (channel: string, callback: (...args: unknown[]) => void) => () => void
  readonly pathOf: (file: File) => string
  readonly platform: string
}

declare global {
  interface Window {
    api: FixtureApi
    counted: unknown[]
  }
  var fixtureLog: string[]
}

/** The stand-in's folder, with its executable. */
export const folder = join(import.meta.dirname, '..')
export const executable = join(folder, 'electron')
export const fixture = join(folder, 'fixture-app')

/** Without a Chromium there is nothing to test; that is said, not hidden. */
export const hasChromium = findChromium() !== undefined
if (!hasChromium) {
  console.warn('LEFT OUT: the Electron stand-in was not started, as there is no Chromium here.')
}

// Playwright asks the `electron` package for the executable, which reads this.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder

/** A folder for one test file. */
export const scratch = mkdtempSync(join(tmpdir(), 'standin-test-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))

/** A moment can be long on a busy machine. */
const patience = { timeout: 15_000 }

let starts = 0

/** Starts the fixture without a screen, as Playwright starts any Electron app. */
export async function launchFixture(env: Record<string, string> = {}) {
  const userData = join(scratch, `user-data-${++starts}`)
  const app = await _electron.launch({
    args: [fixture, `--user-data-dir=${userData}`],
    // The cast: the environment of a process has only strings.
    env: { ...(process.env as Record<string, string>), STANDIN_HEADLESS: '1', ...env },
    // Or Playwright itself would say which colours the page prefers.
    colorScheme: null,
  })
  const page = await app.firstWindow()
  await page.waitForFunction(() => document.title === 'Fixture ready')
  // Not `eventually`: it works only inside of a test.
  await vi.waitUntil(async () => (await fixtureLog(app)).includes('ready-to-show'), patience)
  return { app, page, userData }
}

/** What the fixture's main process wrote down, in order. */
export const fixtureLog = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => globalThis.fixtureLog)

/** Expects something that takes a moment. */
export const eventually = (get: () => unknown) => expect.poll(get, patience)

/** The message that a promise is rejected with. */
export const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
