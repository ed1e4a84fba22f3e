import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { browser, closeTarget } from './browser.ts'
import { openAppWindow } from './devtools/chromium.ts'
import { isHeadless } from './devtools/headless.ts'
import { refuseUnknown } from './guard.ts'
import { say, sayOnce } from './log.ts'
import { preventableEvent } from './preventable-event.ts'
import { focus, windowOf, windows } from './registry.ts'
import { awaitTarget, windowUrl } from './targets.ts'
import { WebContents } from './web-contents.ts'
import { WindowFrame } from './window-frame.ts'

/** The `BrowserWindow` class. */
export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'loadFile'
      | 'show'
      | 'isVisible'
      | 'focus'
      | 'isFocused'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'minimize'
      | 'isMinimized'
      | 'maximize'
      | 'unmaximize'
      | 'isMaximized'
      | 'restore'
      | 'setFullScreen'
      | 'isFullScreen'
      | 'setBounds'
      | 'getBounds'
      | 'setSize'
      | 'getSize'
      | 'setTitle'
      | 'getTitle'
      | 'setProgressBar'
    >
{
  readonly id: number
  readonly webContents: WebContents
  readonly #frame: WindowFrame
  #title: string
  #isVisible: boolean
  #isDestroyed = false
  /** Whether the app was told already that the window closes. */
  #isClosing = false
  #wasReady = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnsafe(options.webPreferences ?? {})
    this.webContents = new WebContents(options.webPreferences ?? {})
    this.id = this.webContents.id
    this.#frame = new WindowFrame(this.webContents.page, options)
    this.#title = options.title ?? app.name
    this.#isVisible = options.show ?? true
    windows.set(this.id, this)
    // After the app's own listeners, which are added later.
    this.webContents.on('did-finish-load', () => setImmediate(() => this.#loaded()))
    setImmediate(() => app.emit('browser-window-created', preventableEvent(), this))
    app.emit('web-contents-created', preventableEvent(), this.webContents)
    this.#open().catch((error: unknown) => {
      if (!this.#isDestroyed) say(`a window could not be opened: ${String(error)}`)
    })
    if (this.#isVisible) this.#takeFocus()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focus.window
  }

  static fromWebContents(webContents: WebContents): BrowserWindow | null {
    return windowOf(webContents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  loadFile(file: string, options?: Electron.LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(file, options)
  }

  show(): void {
    this.#isVisible = true
    this.emit('show')
    this.#takeFocus()
  }

  isVisible(): boolean {
    return this.#isVisible
  }

  focus(): void {
    this.#takeFocus()
    this.webContents.page.command('Page.bringToFront')
  }

  isFocused(): boolean {
    return focus.window === this
  }

  close(): void {
    if (this.#isDestroyed) return
    const event = preventableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) {
      app.cancelQuit()
      return
    }
    this.#isClosing = true
    this.webContents.page.session.then((page) => page.send('Page.close')).catch(() => this.gone())
  }

  destroy(): void {
    const { targetId } = this.webContents.page
    this.#isClosing = true
    this.gone()
    if (targetId !== undefined) closeTarget(targetId)
  }

  isDestroyed(): boolean {
    return this.#isDestroyed
  }

  minimize(): void {
    this.#setState('minimized', 'minimize')
  }

  isMinimized(): boolean {
    return this.#frame.state === 'minimized'
  }

  maximize(): void {
    this.#setState('maximized', 'maximize')
  }

  unmaximize(): void {
    this.#setState('normal', 'unmaximize')
  }

  isMaximized(): boolean {
    return this.#frame.state === 'maximized'
  }

  restore(): void {
    this.#setState('normal', 'restore')
  }

  setFullScreen(on: boolean): void {
    this.#setState(on ? 'fullscreen' : 'normal', on ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.#frame.state === 'fullscreen'
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#frame.setBounds(bounds)
    setImmediate(() => this.emit('resize'))
  }

  getBounds(): Electron.Rectangle {
    return this.#frame.bounds
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  getSize(): number[] {
    const { width, height } = this.#frame.bounds
    return [width, height]
  }

  /** Kept, but not drawn: Chromium shows the page's own title. */
  setTitle(title: string): void {
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setProgressBar(): void {
    // Chromium draws no progress on its window's icon.
  }

  /** The stand-in's own: the page is gone, because it was closed here or by the person. */
  gone(): void {
    if (this.#isDestroyed) return
    // A person closed it: it is too late to prevent that, but the app still hears of it.
    if (!this.#isClosing) this.emit('close', preventableEvent())
    this.#isDestroyed = true
    windows.delete(this.id)
    if (focus.window === this) focus.window = null
    this.webContents.destroyed()
    this.emit('closed')
    if (windows.size === 0) app.lastWindowGone()
  }

  async #open(): Promise<void> {
    const { width, height } = this.#frame.bounds
    if (!isHeadless) {
      openAppWindow(app.getPath('userData'), windowUrl(this.webContents, this.#title))
    } else {
      // Windows without tabs cannot be had this way, but without a screen nobody sees the tabs.
      await awaitTarget(this.webContents, () =>
        browser().send('Target.createTarget', {
          url: 'about:blank',
          newWindow: true,
          width,
          height,
        }),
      )
    }
    await this.#frame.apply()
  }

  #loaded(): void {
    if (this.#wasReady || this.#isDestroyed) return
    this.#wasReady = true
    this.emit('ready-to-show')
  }

  #setState(state: WindowFrame['state'], event: string): void {
    this.#frame.setState(state)
    setImmediate(() => this.emit(event))
  }

  #takeFocus(): void {
    const before = focus.window
    if (before === this) return
    focus.window = this
    before?.emit('blur')
    this.emit('focus')
  }
}
refuseUnknown(BrowserWindow.prototype, 'BrowserWindow#')
refuseUnknown(BrowserWindow, 'BrowserWindow')

function refuseUnsafe({ nodeIntegration, contextIsolation, sandbox }: Electron.WebPreferences) {
  if (!nodeIntegration && contextIsolation !== false && sandbox !== false) return
  sayOnce('pages here are always sandboxed and isolated, whatever webPreferences say')
}
