import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { browser } from './browser.ts'
import { MainFrame } from './frame.ts'
import { refuseUnknown } from './guard.ts'
import { dispatchInvoke, dispatchSend } from './ipc-main.ts'
import { launch } from './launch.ts'
import { sayOnce } from './log.ts'
import { acceleratorKeys, activateAccelerator } from './menu.ts'
import { emulateTheme } from './native-theme.ts'
import { NativeImage } from './native-image.ts'
import { Navigation } from './navigation.ts'
import { codec } from './node-codec.ts'
import { Page } from './page.ts'
import { preventableEvent } from './preventable-event.ts'
import { contents, contentsOfTarget, focus, windowOf } from './registry.ts'
import type { FromPage } from './renderer/messages.ts'
import { preloadProcess } from './preload-process.ts'
import { appUrl } from './schemes/protocol.ts'
import { permissionsFor, session } from './session.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

let nextId = 1

/** What `webContents` objects have. */
export class WebContents
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      | 'id'
      | 'send'
      | 'executeJavaScript'
      | 'setWindowOpenHandler'
      | 'loadURL'
      | 'loadFile'
      | 'reload'
      | 'getURL'
      | 'isDestroyed'
      | 'isCrashed'
      | 'forcefullyCrashRenderer'
      | 'close'
    >
{
  readonly id = nextId++
  readonly session = session.defaultSession
  readonly mainFrame = new MainFrame(this)
  /** The stand-in's own: the page behind it. */
  readonly page: Page
  readonly #preferences: Electron.WebPreferences
  readonly #navigation = new Navigation(() => this.page, this)
  #openHandler: OpenHandler | undefined
  #isCrashed = false
  #isDestroyed = false

  constructor(preferences: Electron.WebPreferences) {
    super()
    this.#preferences = preferences
    this.page = new Page(
      {
        preload: preferences.preload,
        accelerators: acceleratorKeys,
        process: preloadProcess(preferences.additionalArguments ?? []),
      },
      {
        onMessage: (message) => this.#receive(message),
        onNavigated: (url) => this.#navigation.arrived(url),
        onLoaded: () => this.#loaded(),
        onCrashed: (status, exitCode) => this.crashed(status, exitCode),
        mayNavigate: (url, isRedirect) => this.#navigation.isAllowed(url, isRedirect),
        beforeDocument: (url) => this.#setPermissions(url),
      },
    )
    this.page.session.then(emulateTheme).catch(() => undefined)
    contents.set(this.id, this)
  }

  send(channel: string, ...args: unknown[]): void {
    this.#check()
    this.page.post({ type: 'send', channel, args: codec.encode(args) })
  }

  loadURL(url: string): Promise<void> {
    this.#check()
    this.#isCrashed = false
    return this.#navigation.load(url)
  }

  loadFile(file: string, options: Electron.LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(launch().location.root, file))
    if (options.query) url.search = String(new URLSearchParams(options.query))
    if (options.search !== undefined) url.search = options.search
    if (options.hash !== undefined) url.hash = options.hash
    return this.loadURL(url.href)
  }

  reload(): void {
    this.#isCrashed = false
    this.#navigation.reload()
  }

  getURL(): string {
    return this.#navigation.url
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  isCrashed(): boolean {
    return this.#isCrashed
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const page = await this.page.session
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (!exceptionDetails) return result.value
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }

  /** A picture of the whole page: unlike Electron's, never of a part. */
  async capturePage(): Promise<NativeImage> {
    const page = await this.page.session
    const { data } = await page.send('Page.captureScreenshot', { format: 'png' })
    return new NativeImage(Buffer.from(data, 'base64'))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  forcefullyCrashRenderer(): void {
    this.page.command('Page.crash')
  }

  close(): void {
    windowOf(this)?.close()
  }

  /** Not in Electron's types, but in Electron: what the window was made with. */
  getLastWebPreferences(): Electron.WebPreferences {
    return { contextIsolation: true, sandbox: true, nodeIntegration: false, ...this.#preferences }
  }

  /** The stand-in's own: the page tried to open a window. */
  windowOpened(): void {
    const details: Electron.HandlerDetails = {
      url: appUrl(this.page.lastOpened),
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    }
    if (this.#openHandler?.(details).action === 'deny') return
    sayOnce('the stand-in opens no windows for pages: it acts as if the app had denied it')
  }

  /** The stand-in's own: the page's process is gone. */
  crashed(status: string, exitCode: number): void {
    if (this.#isCrashed || this.#isDestroyed) return
    this.#isCrashed = true
    this.page.dropDocument()
    const reason = status === 'killed' || status === 'oom' ? status : 'crashed'
    this.emit('render-process-gone', preventableEvent(), { reason, exitCode })
    app.emit('render-process-gone', preventableEvent(), this, { reason, exitCode })
  }

  /** The stand-in's own: the window is gone. */
  destroyed(): void {
    this.#isDestroyed = true
    contents.delete(this.id)
    this.page.destroy()
    this.emit('destroyed')
  }

  #check(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed')
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'send':
        dispatchSend(this, message)
        break
      case 'invoke':
        void dispatchInvoke(this, message)
        break
      case 'accelerator':
        activateAccelerator(message.key, windowOf(this))
        break
      case 'preload-error':
        process.stderr.write(`Unable to load preload script: ${message.path}\n${message.error}\n`)
        this.emit('preload-error', preventableEvent(), message.path, new Error(message.error))
        break
    }
  }

  #loaded(): void {
    // The empty document that every page starts with is not the app's.
    if (this.getURL() !== '') this.emit('did-finish-load')
  }

  async #setPermissions(url: string): Promise<void> {
    if (!URL.canParse(url)) return
    const { origin } = new URL(url)
    if (origin === 'null') return
    const settings = [...permissionsFor(this, appUrl(url))].map(([name, granted]) =>
      browser()
        .send('Browser.setPermission', {
          origin,
          permission: { name },
          setting: granted ? 'granted' : 'denied',
        })
        // Another version of Chromium may not know it; the page must load all the same.
        .catch((error: unknown) => sayOnce(`the permission ${name} was not set: ${String(error)}`)),
    )
    await Promise.all(settings)
  }
}
refuseUnknown(WebContents.prototype, 'webContents')

/** The `webContents` module. */
export const webContents = {
  fromId: (id: number) => contents.get(id),
  getAllWebContents: () => [...contents.values()],
  getFocusedWebContents: () => focus.window?.webContents ?? null,
  fromDevToolsTargetId: contentsOfTarget,
}
refuseUnknown(webContents, 'webContents')
