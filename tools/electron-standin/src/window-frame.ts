import { browser } from './browser.ts'
import { isHeadless } from './devtools/headless.ts'
import type { Protocol } from './devtools/connection.ts'
import type { Page } from './page.ts'

/** Where a window is on the screen, how big it is, and how it is shown. */
export class WindowFrame {
  readonly #page: Page
  #bounds: Electron.Rectangle
  #state: NonNullable<Protocol.Browser.Bounds['windowState']> = 'normal'

  constructor(page: Page, options: Electron.BrowserWindowConstructorOptions) {
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#page = page
    this.#bounds = { x, y, width, height }
  }

  get bounds(): Electron.Rectangle {
    return { ...this.#bounds }
  }

  get state() {
    return this.#state
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#ignoreLateness(this.apply())
  }

  setState(state: WindowFrame['state']): void {
    this.#state = state
    this.#ignoreLateness(this.#setWindow({ windowState: state }))
  }

  /** Gives Chromium's window the bounds. */
  async apply(): Promise<void> {
    const { x, y, width, height } = this.#bounds
    if (!isHeadless) return this.#setWindow({ left: x, top: y, width, height })
    const page = await this.#page.session
    const size = { width, height, deviceScaleFactor: 0, mobile: false }
    await page.send('Emulation.setDeviceMetricsOverride', size)
  }

  async #setWindow(bounds: Protocol.Browser.Bounds): Promise<void> {
    await this.#page.session
    const { targetId } = this.#page
    if (targetId === undefined) return
    const { windowId } = await browser().send('Browser.getWindowForTarget', { targetId })
    await browser().send('Browser.setWindowBounds', { windowId, bounds })
  }

  /** A window that is gone meanwhile has no bounds. */
  #ignoreLateness(change: Promise<void>): void {
    change.catch(() => undefined)
  }
}
