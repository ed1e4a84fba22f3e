import type { ToPage } from './renderer/messages.ts'

/** How many batches may be on their way at once: more would only queue up in Chromium. */
const maxInFlight = 2

/**
 * The messages waiting for a page. What is posted in one turn of the event loop goes as one batch;
 * while earlier batches are on their way, later messages gather into a bigger one.
 */
export class Outbox {
  readonly #deliver: (batch: readonly ToPage[]) => Promise<unknown>
  #waiting: ToPage[] = []
  #inFlight = 0
  #open = false

  /** @param deliver sends one batch to the page; settles when the page has it */
  constructor(deliver: (batch: readonly ToPage[]) => Promise<unknown>) {
    this.#deliver = deliver
  }

  /** Queues a message. */
  post(message: ToPage): void {
    this.#waiting.push(message)
    if (this.#waiting.length === 1) setImmediate(() => this.#flush())
  }

  /** The page's preload world is there: what waits can be delivered. */
  open(): void {
    this.#open = true
    this.#flush()
  }

  /** The page is gone or reloading: what waits was meant for the document that was there. */
  close(): void {
    this.#open = false
    this.#waiting = []
  }

  #flush(): void {
    if (this.#waiting.length === 0 || this.#inFlight >= maxInFlight) return
    if (!this.#open) {
      // There is no document to receive events: they are lost, as in Electron.
      this.#waiting = this.#waiting.filter((message) => message.type !== 'send')
      return
    }
    const batch = this.#waiting.splice(0)
    this.#inFlight++
    const done = () => {
      this.#inFlight--
      this.#flush()
    }
    this.#deliver(batch).then(done, done)
  }
}
