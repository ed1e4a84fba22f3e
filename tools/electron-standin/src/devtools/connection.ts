import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
// Only types: tsconfig.json maps this name to the protocol's types that come with Playwright.
import type { Protocol } from 'devtools-protocol'
import { splitMessages } from './framing.ts'

export type { Protocol }

type Parameters = Protocol.CommandParameters
type Results = Protocol.CommandReturnValues
type Method = keyof Parameters & keyof Results
type Send = (method: string, params: unknown, sessionId: string | undefined) => Promise<unknown>

type ProtocolEvents = { [Name in keyof Protocol.Events]: [Protocol.Events[Name]] }

/** The DevTools protocol with one target: a page, or the browser itself. */
export class Session extends EventEmitter<ProtocolEvents> {
  readonly id: string | undefined
  readonly #send: Send

  constructor(send: Send, id: string | undefined) {
    super()
    this.id = id
    this.#send = send
    this.setMaxListeners(0)
  }

  /** Sends a command. Rejects when Chromium refuses it, or when the target goes away first. */
  send<M extends Method>(method: M, params?: Parameters[M]): Promise<Results[M]> {
    // The cast: Chromium answers as its protocol says.
    return this.#send(method, params, this.id) as Promise<Results[M]>
  }

  /** Sends a command whose answer does not matter: the target may already be gone. */
  post<M extends Method>(method: M, params?: Parameters[M]): void {
    this.send(method, params).catch(() => undefined)
  }
}

type Pending = {
  readonly method: string
  readonly sessionId: string | undefined
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

type Incoming = {
  readonly id?: number
  readonly method?: keyof Protocol.Events
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A DevTools connection over two streams (`--remote-debugging-pipe`). */
export class Connection {
  /** The browser itself. */
  readonly browser: Session
  readonly #output: Writable
  readonly #sessions = new Map<string, Session>()
  readonly #pending = new Map<number, Pending>()
  #nextId = 1
  #closed = false

  constructor(input: Readable, output: Writable) {
    this.#output = output
    this.browser = new Session(this.#send, undefined)
    // The cast: only Chromium writes here.
    input.on(
      'data',
      splitMessages((text) => this.#receive(JSON.parse(text) as Incoming)),
    )
    for (const end of ['close', 'error']) input.on(end, () => this.#close())
    output.on('error', () => this.#close())
  }

  get closed(): boolean {
    return this.#closed
  }

  /** The session of an attached target, as `Target.attachedToTarget` names it. */
  session(id: string): Session | undefined {
    return this.#sessions.get(id)
  }

  readonly #send: Send = (method, params, sessionId) => {
    if (this.#closed) return Promise.reject(new Error('the connection to Chromium is closed'))
    const id = this.#nextId++
    this.#output.write(JSON.stringify({ id, method, params, sessionId }) + '\0')
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, sessionId, resolve, reject })
    })
  }

  #receive(message: Incoming): void {
    if (message.id !== undefined) this.#settle(message.id, message)
    else if (message.method !== undefined) this.#dispatch(message.method, message)
  }

  #settle(id: number, { result, error }: Incoming): void {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) pending?.reject(new Error(`${pending.method}: ${error.message}`))
    else pending?.resolve(result)
  }

  #dispatch(method: keyof Protocol.Events, { params, sessionId }: Incoming): void {
    // The casts: each event has the parameters that its method says.
    if (method === 'Target.attachedToTarget') {
      const { sessionId: id } = params as Protocol.Events['Target.attachedToTarget']
      this.#sessions.set(id, new Session(this.#send, id))
    } else if (method === 'Target.detachedFromTarget') {
      this.#forget((params as Protocol.Events['Target.detachedFromTarget']).sessionId)
    }
    const session = sessionId === undefined ? this.browser : this.#sessions.get(sessionId)
    session?.emit(method, params as never)
  }

  #forget(sessionId: string): void {
    this.#sessions.delete(sessionId)
    for (const [id, pending] of this.#pending) {
      if (pending.sessionId !== sessionId) continue
      this.#pending.delete(id)
      pending.reject(new Error(`${pending.method}: the page is gone`))
    }
  }

  #close(): void {
    this.#closed = true
    for (const pending of this.#pending.values()) {
      pending.reject(new Error('the connection to Chromium is closed'))
    }
    this.#pending.clear()
  }
}
