import type { EventEmitter } from 'node:events'
import type { Page } from './page.ts'
import { preventableEvent } from './preventable-event.ts'
import { appUrl, chromiumUrl } from './schemes/protocol.ts'

/** Where a page is, where the app sends it, and where it may go by itself. */
export class Navigation {
  readonly #page: () => Page
  readonly #events: EventEmitter
  #url = ''
  /** Where the app itself sent the page: going there is no `will-navigate`. */
  #destination: string | undefined

  /** @param events the `webContents` that tells the app */
  constructor(page: () => Page, events: EventEmitter) {
    this.#page = page
    this.#events = events
  }

  /** By the app's own name; empty before the first document of the app. */
  get url(): string {
    return /^(about|data):/.test(this.#url) ? '' : appUrl(this.#url)
  }

  /** The page is at another address now. */
  arrived(url: string): void {
    this.#url = url
  }

  /** Sends the page to a URL; done when it has loaded, or when it is gone. */
  async load(url: string): Promise<void> {
    const target = chromiumUrl(url)
    this.#destination = target
    const session = await this.#page().session
    const ended = Promise.withResolvers<undefined>()
    const end = () => ended.resolve(undefined)
    session.once('Page.loadEventFired', end)
    this.#events.once('destroyed', end)
    const { errorText, loaderId } = await session.send('Page.navigate', { url: target })
    if (errorText !== undefined) {
      const code = errorText.replace('net::', '')
      this.#events.emit('did-fail-load', preventableEvent(), -2, code, url, true)
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url })
    }
    // Without a loader it was only a jump within the document.
    if (loaderId !== undefined) await ended.promise
    this.#events.off('destroyed', end)
  }

  reload(): void {
    this.#destination = this.#url
    this.#page().command('Page.reload')
  }

  /** Asks the app about a document that the main frame is about to request. */
  isAllowed(url: string, isRedirect: boolean): boolean {
    if (!isRedirect && chromiumUrl(url) === this.#destination) return true
    const event = preventableEvent({ url, isSameDocument: false, isMainFrame: true, frame: null })
    this.#events.emit(isRedirect ? 'will-redirect' : 'will-navigate', event, url, false, true)
    return !event.defaultPrevented
  }
}
