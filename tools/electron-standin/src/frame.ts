import { refuseUnknown } from './guard.ts'
import type { WebContents } from './web-contents.ts'

/** The part of `WebFrameMain` that the stand-in has; only main frames can speak to the app. */
export class MainFrame implements Pick<
  Electron.WebFrameMain,
  'url' | 'origin' | 'routingId' | 'processId' | 'parent' | 'frames'
> {
  readonly routingId = 1
  readonly processId: number
  readonly parent = null
  readonly frames = []
  readonly #owner: WebContents

  constructor(owner: WebContents) {
    this.#owner = owner
    this.processId = owner.id
  }

  get top(): this {
    return this
  }

  get url(): string {
    return this.#owner.getURL()
  }

  /** Such as `app://bundle`; `null` (the word) where there is none. */
  get origin(): string {
    return originOf(this.url)
  }

  isDestroyed(): boolean {
    return this.#owner.isDestroyed()
  }
}
refuseUnknown(MainFrame.prototype, 'WebFrameMain')

/** The origin of a URL, also of one with a custom scheme, which Node calls opaque. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { origin, protocol, host } = new URL(url)
  return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin
}
