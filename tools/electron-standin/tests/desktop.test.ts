import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, type JSHandle, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  eventually,
  executable,
  fixture,
  fixtureLog,
  folder,
  hasChromium,
  launchFixture,
} from './launch-fixture.ts'

describe.skipIf(!hasChromium)('what the app gets of the desktop', () => {
  let app: ElectronApplication
  let page: Page
  let userData: string

  beforeAll(async () => {
    ;({ app, page, userData } = await launchFixture())
  })
  afterAll(() => app.close())
  const log = () => fixtureLog(app)

  it('tells the app who it is', async () => {
    const facts = await app.evaluate(({ app }) => [
      app.getName(),
      app.getVersion(),
      app.isPackaged,
      app.getAppPath(),
      app.getPath('userData'),
      app.commandLine.hasSwitch('user-data-dir'),
      process.versions.electron,
    ])
    const installed = readFileSync(join(folder, '../../node_modules/electron/package.json'), 'utf8')
    const { version } = JSON.parse(installed) as { version: string }
    const name = 'Stand-in Fixture'
    expect(facts).toEqual([name, '1.2.3', false, fixture, userData, true, version])
  })

  it('lets a test replace a dialog', async () => {
    await app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/a', '/b'] })
    })
    const chosen = await page.evaluate(() => window.api.invoke('choose'))
    expect(chosen).toEqual({ canceled: false, filePaths: ['/a', '/b'] })
  })

  it('clicks menu items, also by their accelerators', async () => {
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('open')?.click()
    })
    expect((await log()).filter((entry) => entry === 'menu Open')).toHaveLength(1)
    await page.keyboard.press('Control+o')
    const clicks = async () => (await log()).filter((entry) => entry === 'menu Open').length
    await eventually(clicks).toBe(2)
  })

  it('makes the page prefer the colours that the app chose', async () => {
    const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches
    const choose = (source: 'dark' | 'light') =>
      app.evaluate(async ({ nativeTheme }, chosen) => {
        const updated = new Promise((resolve) => nativeTheme.once('updated', () => resolve(true)))
        nativeTheme.themeSource = chosen
        return [await updated, nativeTheme.shouldUseDarkColors]
      }, source)
    expect(await choose('dark')).toEqual([true, true])
    await eventually(() => page.evaluate(prefersDark)).toBe(true)
    expect(await choose('light')).toEqual([true, false])
    await eventually(() => page.evaluate(prefersDark)).toBe(false)
  })

  it('resizes and photographs the page', async () => {
    // The cast: Playwright leaves open what this is a handle of.
    const window = (await app.browserWindow(page)) as JSHandle<Electron.BrowserWindow>
    await window.evaluate((one) => one.setSize(640, 480))
    await eventually(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480])
    const size = await window.evaluate(async (one) => {
      return (await one.webContents.capturePage()).getSize()
    })
    expect(size).toEqual({ width: 640, height: 480 })
  })

  it('hands a second start over to the first', async () => {
    const args = [fixture, `--user-data-dir=${userData}`, '--hello']
    const env = { ...process.env, STANDIN_HEADLESS: '1' }
    const second = spawnSync(executable, args, { env, timeout: 20_000 })
    expect(second.status).toBe(0)
    await eventually(log).toContain('second-instance --hello')
  })
})
