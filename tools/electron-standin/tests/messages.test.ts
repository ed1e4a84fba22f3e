import { type ElectronApplication, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually, fixtureLog, hasChromium, launchFixture, messageOf } from './launch-fixture.ts'

describe.skipIf(!hasChromium)('messages between the app and its page', () => {
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    ;({ app, page } = await launchFixture())
  })
  afterAll(() => app.close())
  const log = () => fixtureLog(app)

  it('keeps the page apart from the preload script and from Node', async () => {
    const inPage = () => ['preloadSecret', 'require', 'process', 'module'].map((n) => n in window)
    expect(await page.evaluate(inPage)).toEqual([false, false, false, false])
    expect(await page.evaluate(() => window.api.platform)).toBe(process.platform)
    const replaced = await page.evaluate(() => {
      const original = window.api
      for (const change of [
        () => Object.assign(window, { api: 1 }),
        () => Object.assign(window.api, { send: 1 }),
      ]) {
        try {
          change()
        } catch {
          // Frozen: that is what is asked here.
        }
      }
      return window.api !== original || typeof window.api.send !== 'function'
    })
    expect(replaced).toBe(false)
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      // The cast: Electron has this method, its types do not.
      return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    })
  })

  it('answers invoke with structured clones', async () => {
    const report = await page.evaluate(async () => {
      const value = await window.api.invoke('echo', {
        date: new Date(5),
        map: new Map([[1, new Set(['a'])]]),
        bytes: new Uint8Array([1, 2, 255]),
        floats: new Float32Array([1.5]),
        odd: [NaN, -0, 10n, undefined],
      })
      const { date, map, bytes, floats, odd } = value as {
        date: Date
        map: Map<number, Set<string>>
        bytes: Uint8Array
        floats: Float32Array
        odd: unknown[]
      }
      return [
        date instanceof Date && date.getTime(),
        map.get(1)?.has('a'),
        [...bytes],
        floats[0],
        Number.isNaN(odd[0]) && Object.is(odd[1], -0) && odd[2] === 10n && odd[3] === undefined,
      ]
    })
    expect(report).toEqual([5, true, [1, 2, 255], 1.5, true])
  })

  it('passes on the errors of handlers in the words of Electron', async () => {
    const message = (channel: string) =>
      page.evaluate((name) => {
        return window.api.invoke(name).then(
          () => 'no error',
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        )
      }, channel)
    expect(await message('fail')).toBe("Error invoking remote method 'fail': TypeError: bad thing")
    expect(await message('missing')).toBe(
      "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
    )
    const uncloneable = page.evaluate(() => window.api.invoke('echo', { call: () => 1 }))
    expect(await messageOf(uncloneable)).toContain('could not be cloned')
  })

  it('says which frame a message is from', async () => {
    expect(await page.evaluate(() => window.api.invoke('who'))).toEqual({
      url: 'app://bundle/index.html',
      origin: 'app://bundle',
      isMainFrame: true,
    })
  })

  it('delivers what the page sends', async () => {
    await page.evaluate(() => window.api.send('say', 'hello'))
    await eventually(log).toContain('said hello')
  })

  it('delivers a stream of events, all of them and in order', async () => {
    const total = 2000
    await page.evaluate(() => {
      window.counted = []
      window.api.subscribe('counted', (sequence) => window.counted.push(sequence))
    })
    await page.evaluate((count) => window.api.invoke('count', count), total)
    await eventually(() => page.evaluate(() => window.counted.length)).toBe(total)
    const inOrder = () => window.counted.every((sequence, index) => sequence === index)
    expect(await page.evaluate(inOrder)).toBe(true)
  })

  it('says clearly what it does not have', async () => {
    const missing = app.evaluate(({ app }) => {
      app.setBadgeCount(1)
    })
    expect(await messageOf(missing)).toContain('the Electron stand-in has no app.setBadgeCount')
    const tray = app.evaluate((electron) => typeof electron.Tray)
    expect(await messageOf(tray)).toContain('the Electron stand-in has no electron.Tray')
  })

  it('keeps its channel through a reload', async () => {
    await page.reload()
    await page.waitForFunction(() => document.title === 'Fixture ready')
    expect(await page.evaluate(() => window.api.invoke('echo', 'again'))).toBe('again')
  })
})
