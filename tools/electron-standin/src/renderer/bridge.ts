/** A value on its way between the page's world and the preload's. */
type Packed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly name: string; readonly message: string }
  | { readonly kind: 'array'; readonly items: readonly Packed[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Packed])[] }

type Message =
  | { readonly type: 'ready'; readonly acknowledges: boolean }
  | { readonly type: 'expose'; readonly key: string; readonly api: Packed }
  | { readonly type: 'call'; readonly id: number; readonly args: readonly Packed[] }
  | { readonly type: 'return'; readonly ok: boolean; readonly value: Packed }
  | {
      readonly type: 'settle'
      readonly id: number
      readonly ok: boolean
      readonly value: Packed
    }
  | { readonly type: 'free'; readonly id: number }

type AnyFunction = (...args: unknown[]) => unknown

/** The half of contextBridge that the preload script sees. */
export type Bridge = { readonly exposeInMainWorld: (key: string, api: unknown) => void }

/**
 * contextBridge between the page's world and the preload's. Both worlds run this function; they
 * talk in synchronous CustomEvents on `window`, whose detail Chromium clones between worlds.
 * Functions and promises stay where they are and are called from afar; the rest is copied.
 *
 * Self-contained, because it runs in the page.
 *
 * @param nonce a secret that both worlds know and the page's scripts do not
 */
export function makeBridge(nonce: string, side: 'page' | 'preload'): Bridge {
  const incoming = nonce + side
  const outgoing = nonce + (side === 'page' ? 'preload' : 'page')
  // Kept from before the page's scripts could replace them.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window)
  const Carrier = CustomEvent
  const post = (detail: Message) => dispatch(new Carrier(outgoing, { detail }))

  const functions = new Map<number, AnyFunction>()
  const functionIds = new WeakMap<AnyFunction, number>()
  const proxies = new Map<number, WeakRef<AnyFunction>>()
  const promises = new Map<number, PromiseWithResolvers<unknown>>()
  const waitingToExpose: Message[] = []
  const exposed = new Set<string>()
  let nextId = 1
  let otherIsReady = false
  let returned: Extract<Message, { type: 'return' }> | undefined
  const collected = new FinalizationRegistry<number>((id) => {
    // The function may have come again since, and have a new proxy.
    if (proxies.get(id)?.deref()) return
    proxies.delete(id)
    post({ type: 'free', id })
  })

  const isPlain = (value: object) => {
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }

  /** Whether Chromium's clone would lose something of it. */
  function holdsLive(value: unknown): boolean {
    if (typeof value === 'function') return true
    if (value === null || typeof value !== 'object') return false
    if (value instanceof Promise || value instanceof Error) return true
    if (Array.isArray(value)) return value.some(holdsLive)
    return isPlain(value) && Object.values(value).some(holdsLive)
  }

  function pack(value: unknown): Packed {
    if (!holdsLive(value)) return { kind: 'value', value }
    // The casts: what holdsLive lets through is one of these.
    if (typeof value === 'function') return { kind: 'function', id: keep(value as AnyFunction) }
    if (value instanceof Promise) return packPromise(value)
    if (value instanceof Error) return { kind: 'error', name: value.name, message: value.message }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    const entries = Object.entries(value as object).map(([key, part]) => [key, pack(part)] as const)
    return { kind: 'object', entries }
  }

  function keep(callee: AnyFunction): number {
    const id = functionIds.get(callee) ?? nextId++
    functionIds.set(callee, id)
    functions.set(id, callee)
    return id
  }

  function packPromise(promise: Promise<unknown>): Packed {
    const id = nextId++
    promise.then(
      (value) => post({ type: 'settle', id, ok: true, value: pack(value) }),
      (error: unknown) => post({ type: 'settle', id, ok: false, value: pack(error) }),
    )
    return { kind: 'promise', id }
  }

  function unpack(packed: Packed): unknown {
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'array':
        return Object.freeze(packed.items.map(unpack))
      case 'object':
        return Object.freeze(
          Object.fromEntries(packed.entries.map(([key, part]) => [key, unpack(part)])),
        )
      case 'error':
        return Object.assign(new Error(packed.message), { name: packed.name })
      case 'promise': {
        const waiting = Promise.withResolvers<unknown>()
        promises.set(packed.id, waiting)
        return waiting.promise
      }
      case 'function':
        return proxies.get(packed.id)?.deref() ?? makeProxy(packed.id)
    }
  }

  function makeProxy(id: number): AnyFunction {
    const proxy: AnyFunction = (...args) => {
      returned = undefined
      post({ type: 'call', id, args: args.map(pack) })
      // The cast: the other side answered before dispatch returned, which TypeScript cannot see.
      const answer = returned as Extract<Message, { type: 'return' }> | undefined
      returned = undefined
      if (answer === undefined) throw new Error('contextBridge: a value could not be cloned')
      if (!answer.ok) throw unpack(answer.value)
      return unpack(answer.value)
    }
    proxies.set(id, new WeakRef(proxy))
    collected.register(proxy, id)
    return proxy
  }

  function answerCall(id: number, args: readonly Packed[]): void {
    let answer: Message
    try {
      answer = { type: 'return', ok: true, value: pack(functions.get(id)?.(...args.map(unpack))) }
    } catch (error) {
      answer = { type: 'return', ok: false, value: pack(error) }
    }
    post(answer)
  }

  function receive(message: Message): void {
    switch (message.type) {
      case 'call':
        answerCall(message.id, message.args)
        break
      case 'return':
        returned = message
        break
      case 'settle': {
        const waiting = promises.get(message.id)
        promises.delete(message.id)
        if (message.ok) waiting?.resolve(unpack(message.value))
        else waiting?.reject(unpack(message.value))
        break
      }
      case 'free':
        functions.delete(message.id)
        break
      case 'expose':
        Object.defineProperty(window, message.key, { value: unpack(message.api), enumerable: true })
        break
      case 'ready':
        otherIsReady = true
        if (!message.acknowledges) post({ type: 'ready', acknowledges: true })
        for (const waiting of waitingToExpose.splice(0)) post(waiting)
        break
    }
  }

  window.addEventListener(incoming, (event) => {
    event.stopImmediatePropagation()
    // The cast: only the other world knows the event's name.
    const message = (event as CustomEvent<Message | null>).detail
    if (message !== null) receive(message)
  })
  // Whichever world starts second gets an acknowledgement.
  post({ type: 'ready', acknowledges: false })

  return {
    exposeInMainWorld(key, api) {
      if (exposed.has(key)) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      exposed.add(key)
      const message: Message = { type: 'expose', key, api: pack(api) }
      if (otherIsReady) post(message)
      else waitingToExpose.push(message)
    },
  }
}
