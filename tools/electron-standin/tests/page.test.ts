import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  eventually,
  fixture,
  fixtureLog,
  hasChromium,
  launchFixture,
  messageOf,
} from './launch-fixture.ts'

describe.skipIf(!hasChromium)('a page of the app', () => {
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    ;({ app, page } = await launchFixture())
  })
  afterAll(() => app.close())
  const log = () => fixtureLog(app)

  it('serves custom schemes to images and to fetch', async () => {
    const picture = page.locator('#picture')
    // The cast: the fixture's page has an <img> there.
    const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)
    await eventually(width).toBe(120)
    const fetched = await page.evaluate(async () => {
      const answer = await fetch('photo://sample/picture.svg')
      const bytes = (await answer.arrayBuffer()).byteLength
      return [answer.status, answer.headers.get('content-type'), bytes]
    })
    expect(fetched).toEqual([200, 'image/svg+xml', statSync(join(fixture, 'picture.svg')).size])
    const large = () => fetch('photo://sample/large').then((answer) => answer.arrayBuffer())
    expect(await page.evaluate(`(${String(large)})().then((b) => b.byteLength)`)).toBe(3_000_000)
    const broken = page.evaluate(() => fetch('photo://sample/broken').then(() => null))
    expect(await messageOf(broken)).toContain('Failed to fetch')
  })

  it("obeys the page's Content-Security-Policy", async () => {
    const directive = await page.evaluate(() => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective)
        })
      })
      const script = document.createElement('script')
      script.textContent = 'window.evil = 1'
      document.body.append(script)
      return violation
    })
    expect(directive).toBe('script-src-elem')
    const outside = page.evaluate(() => fetch('https://outside.invalid/').then(() => null))
    expect(await messageOf(outside)).toContain('Failed to fetch')
  })

  it('lets the app deny windows and prevent navigation', async () => {
    await page.locator('#popup').click()
    await page.locator('#outside').click()
    const expected = [
      'window.open https://popup.invalid/',
      'will-navigate https://outside.invalid/',
    ]
    await eventually(log).toEqual(expect.arrayContaining(expected))
    expect(app.windows()).toHaveLength(1)
    expect(await page.evaluate(() => window.api.invoke('who'))).toMatchObject({
      url: 'app://bundle/index.html',
    })
  })

  it('knows the paths of files that are dropped on the page', async () => {
    const files = [join(fixture, 'picture.svg'), join(fixture, 'package.json')]
    const box = await page.locator('#drop').boundingBox()
    if (!box) throw new Error('the fixture has no place to drop files on')
    const devtools = await page.context().newCDPSession(page)
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const data = { items: [], files, dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, ...at, data })
    }
    await eventually(() => page.locator('#drop').textContent()).toBe(files.join('\n'))
    const invented = () => window.api.pathOf(new File(['text'], 'invented.txt'))
    expect(await page.evaluate(invented)).toBe('')
  })

  it('gives the permissions that the app gives, and no others', async () => {
    const states = await page.evaluate(async () => {
      // The cast: TypeScript's list of permissions is shorter than Chromium's.
      const names = [
        'notifications',
        'geolocation',
        'camera',
        'clipboard-write',
      ] as PermissionName[]
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name })).state),
      )
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'granted'])
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    const refusal = await page.evaluate(() => {
      return new Promise<number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          (error) => resolve(error.code),
        )
      })
    })
    const permissionDenied = 1
    expect(refusal).toBe(permissionDenied)
  })

  // Last, because Playwright gives up a page that crashed.
  it('reports a crash of the page, and can load it again', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await eventually(log).toContain('render-process-gone crashed')
    const title = () =>
      app.evaluate(({ BrowserWindow }) =>
        // The cast: executeJavaScript does not know what the code gives.
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
      ) as Promise<unknown>
    await eventually(title).toBe('Fixture ready')
  })
})
