import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { refuseUnknown } from './guard.ts'
import { isRunning, startBrowser, stopBrowser } from './browser.ts'
import { launch } from './launch.ts'
import { trace } from './log.ts'
import { codec } from './node-codec.ts'
import { usualPath } from './paths.ts'
import { preventableEvent } from './preventable-event.ts'
import { windows } from './registry.ts'
import { takeLock, type LockResult } from './single-instance.ts'

/** The `app` module. */
class App
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'getPath'
      | 'setPath'
      | 'getName'
      | 'getVersion'
      | 'getAppPath'
      | 'isPackaged'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'hasSingleInstanceLock'
      | 'releaseSingleInstanceLock'
    >
{
  readonly isPackaged = false
  readonly commandLine = commandLine
  readonly #ready = Promise.withResolvers<undefined>()
  readonly #paths = new Map<string, string>()
  #isReady = false
  #isQuitting = false
  #isExiting = false
  #lock: LockResult | undefined

  isReady(): boolean {
    return this.#isReady
  }

  async whenReady(): Promise<void> {
    await this.#ready.promise
  }

  get name(): string {
    const { productName, name } = launch().location.manifest
    return productName ?? name ?? 'Electron'
  }

  getName(): string {
    return this.name
  }

  getVersion(): string {
    return launch().location.manifest.version ?? launch().electronVersion
  }

  getAppPath(): string {
    return launch().location.root
  }

  getPath(name: string): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    return usualPath(name, {
      appName: this.name,
      userDataSwitch: launch().switches.get('user-data-dir') ?? '',
      executable: launch().executable,
    })
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  enableSandbox(): void {
    // Every page of the stand-in is sandboxed anyway.
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const start = { argv: process.argv, cwd: process.cwd(), data: codec.encode(additionalData) }
    this.#lock ??= takeLock(this.getPath('userData'), start, (other) => {
      void this.#ready.promise.then(() => {
        const data = codec.decode(other.data)
        this.emit('second-instance', preventableEvent(), other.argv, other.cwd, data)
      })
    })
    return this.#lock.held
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock?.held ?? false
  }

  releaseSingleInstanceLock(): void {
    if (this.#lock?.held) this.#lock.release()
    this.#lock = undefined
  }

  quit(): void {
    if (this.#isQuitting || this.#isExiting) return
    const event = preventableEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    if (windows.size === 0) this.#finishQuit()
    else for (const window of [...windows.values()]) window.close()
  }

  exit(exitCode = 0): void {
    for (const window of [...windows.values()]) window.gone()
    void this.#end(exitCode)
  }

  /** The stand-in's own: starts Chromium, then says that the app is ready. */
  async start(): Promise<void> {
    if (this.#isQuitting || this.#isExiting) return
    await startBrowser(this.getPath('userData'), () => this.exit(1))
    this.#isReady = true
    // Playwright puts its own `emit` in, to hold this event back until it is connected.
    this.emit('ready', preventableEvent(), {})
    this.#ready.resolve(undefined)
  }

  /** The stand-in's own: a window did not let itself be closed. */
  cancelQuit(): void {
    this.#isQuitting = false
  }

  /** The stand-in's own: the last window is gone. */
  lastWindowGone(): void {
    if (this.#isExiting) return
    if (this.#isQuitting) this.#finishQuit()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  #finishQuit(): void {
    const event = preventableEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#isQuitting = false
    else void this.#end(0)
  }

  async #end(exitCode: number): Promise<void> {
    if (this.#isExiting) return
    this.#isExiting = true
    this.emit('quit', preventableEvent(), exitCode)
    if (this.#lock?.held) this.#lock.release()
    else await this.#lock?.told
    await stopBrowser()
    process.exit(exitCode)
  }
}

const commandLine = {
  appendSwitch(name, value = '') {
    if (isRunning()) trace(`--${name} comes too late: Chromium runs`)
    launch().switches.set(name, value)
  },
  hasSwitch: (name) => launch().switches.has(name),
  getSwitchValue: (name) => launch().switches.get(name) ?? '',
} satisfies Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>
refuseUnknown(commandLine, 'app.commandLine')

refuseUnknown(App.prototype, 'app')
export const app = new App()
