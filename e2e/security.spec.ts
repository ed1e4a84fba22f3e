import { expect, test } from './fixture.ts'

/** One test for each item of Electron's security checklist that applies here. */
test.describe('the window is closed to everything but its own page', () => {
  test('it is sandboxed, isolated, and has no Node', async ({ app, page }) => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      // getLastWebPreferences is not in Electron's types.
      const contents = window?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>
      }
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
        contents.getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webSecurity }
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer'].filter((n) => n in window),
      ),
    ).toEqual([])
  })

  test('the page reaches main by four functions, and cannot replace them', async ({ page }) => {
    const names = await page.evaluate(() => {
      const { downhill } = window as unknown as {
        downhill: Record<string, (() => unknown) | undefined>
      }
      try {
        downhill['call'] = () => 'replaced'
      } catch {
        // Frozen objects throw in strict mode.
      }
      const replaced = downhill['call']?.toString().includes('replaced') === true
      return replaced ? ['replaced'] : Object.keys(downhill)
    })
    expect(names.sort()).toEqual(['call', 'onEvent', 'pathOf', 'shown'])
  })

  test('the content security policy stops inline scripts, eval and the network', async ({
    page,
  }) => {
    const violated = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const directives: string[] = []
          document.addEventListener('securitypolicyviolation', (event) => {
            directives.push(event.effectiveDirective)
          })
          const script = document.createElement('script')
          script.textContent = 'window.injected = true'
          document.body.append(script)
          const image = document.createElement('img')
          image.src = 'https://example.com/pixel.png'
          document.body.append(image)
          const frame = document.createElement('iframe')
          frame.src = 'https://example.com/'
          document.body.append(frame)
          fetch('https://example.com/').catch(() => undefined)
          setTimeout(() => resolve(directives.sort()), 1500)
        }),
    )
    expect(await violated).toEqual(
      expect.arrayContaining(['connect-src', 'frame-src', 'img-src', 'script-src-elem']),
    )
    expect(await page.evaluate(() => 'injected' in window)).toBe(false)
    const evaluated = await page.evaluate(() => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.clicked = true')
      document.body.append(button)
      button.click()
      return 'clicked' in window
    })
    expect(evaluated).toBe(false)
  })

  test('another page is not answered, even with the same preload', async ({ app, page }) => {
    await expect(page.getByRole('main')).toBeVisible()
    const answer = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${electronApp.getAppPath()}/out/preload/index.cjs`,
          sandbox: true,
          contextIsolation: true,
        },
      })
      await other.loadFile(`${electronApp.getAppPath()}/src/renderer/gallery.html`)
      const said: unknown = await other.webContents.executeJavaScript(
        `window.downhill.call('projects.recent', {})`,
      )
      other.destroy()
      return said
    })
    expect(answer).toEqual({ problem: expect.objectContaining({ code: 'INVALID_INPUT' }) })
  })

  test('an unknown method and a wrong input are refused by name', async ({ page }) => {
    const call = (method: string, input: unknown) =>
      page.evaluate(
        ([name, value]) =>
          (
            window as unknown as {
              downhill: {
                call: (m: unknown, i: unknown) => Promise<{ problem?: { message: string } }>
              }
            }
          ).downhill.call(name, value),
        [method, input] as const,
      )
    expect((await call('__proto__', {})).problem?.message).toContain('no method __proto__')
    expect((await call('samples.thumbnail', { sampleId: 1, size: 64 })).problem?.message).toContain(
      'no method samples.thumbnail',
    )
    expect((await call('runs.get', { runId: '../../etc' })).problem?.message).toContain('runId')
  })

  test('it cannot be led to another address', async ({ app, page }) => {
    const before = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    )
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
    })
    await page.waitForTimeout(500)
    await expect(page.getByRole('navigation', { name: 'Stages' })).toBeVisible()
    const after = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
    )
    expect(after).toBe(before)
  })

  test('it opens no other window', async ({ app, page }) => {
    const ownWindows = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    await expect(page.getByRole('main')).toBeVisible()
    await page.evaluate(() => void window.open('https://example.com/'))
    await page.waitForTimeout(500)
    expect(await ownWindows()).toBe(1)
    expect(app.windows().map((window) => window.url())).not.toContain('https://example.com/')
  })

  test('every permission is denied', async ({ page }) => {
    const states = await page.evaluate(async () => {
      const notifications = await Notification.requestPermission()
      const place = await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
          { timeout: 3000 },
        ),
      )
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'granted',
        () => 'denied',
      )
      return { notifications, place, camera }
    })
    expect(states).toEqual({ notifications: 'denied', place: 'denied', camera: 'denied' })
  })

  test('photo: serves samples of the open project and nothing else', async ({ page, pages }) => {
    const load = (address: string) =>
      page.evaluate(
        (src) =>
          new Promise<boolean>((resolve) => {
            const image = new Image()
            image.onload = () => resolve(true)
            image.onerror = () => resolve(false)
            image.src = src
          }),
        address,
      )
    expect(await load('photo://samples/1?size=64')).toBe(false)
    await pages.start.openSample.click()
    await pages.photos.settled()
    expect(await load('photo://samples/1?size=64')).toBe(true)
    for (const address of [
      'photo://samples/999999?size=64',
      'photo://samples/1',
      'photo://samples/1?size=100000',
      'photo://samples/..%2F..%2Fetc%2Fpasswd?size=64',
      'photo://files/1?size=64',
    ]) {
      expect(await load(address), address).toBe(false)
    }
  })
})
