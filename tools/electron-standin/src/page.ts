import { randomBytes } from 'node:crypto'
import type { Protocol, Session } from './devtools/connection.ts'
import { answerFilePaths } from './file-paths.ts'
import { mainWorldScript, preloadWorldScript, readPreload } from './injection.ts'
import { trace } from './log.ts'
import { Outbox } from './outbox.ts'
import type { FromPage, ToPage } from './renderer/messages.ts'
import { requestPatterns, routeRequests, type NavigationHooks } from './requests.ts'
import { fetchableSchemes } from './schemes/protocol.ts'

/** The name of the world that the preload script runs in. */
const preloadWorld = 'electron-preload'

/** What a page tells its owner. */
export type PageHooks = NavigationHooks & {
  readonly onMessage: (message: FromPage) => void
  readonly onNavigated: (url: string) => void
  readonly onLoaded: () => void
  readonly onCrashed: (status: string, code: number) => void
}

/** What a page is made with. */
export type PageSettings = {
  readonly preload: string | undefined
  readonly accelerators: () => readonly string[]
  /** The `process` object of the preload script. */
  readonly process: Readonly<Record<string, unknown>>
}

/** A page in Chromium, and the message channel to its preload script. */
export class Page {
  readonly #settings: PageSettings
  readonly #hooks: PageHooks
  readonly #nonce = `standin${randomBytes(8).toString('hex')}`
  readonly #binding = `${this.#nonce}Send`
  readonly #receiver = `${this.#nonce}Receive`
  readonly #attached = Promise.withResolvers<Session>()
  readonly #outbox = new Outbox((batch) => this.#deliver(batch))
  #preloadContext: number | undefined
  #targetId: string | undefined
  #session: Session | undefined
  #lastOpened = ''

  constructor(settings: PageSettings, hooks: PageHooks) {
    this.#settings = settings
    this.#hooks = hooks
    // A window closed before its page came up is no error of anybody.
    this.#attached.promise.catch(() => undefined)
  }

  get targetId(): string | undefined {
    return this.#targetId
  }

  get sessionId(): string | undefined {
    return this.#session?.id
  }

  /** The page's DevTools session, once it is attached. Rejects when the page is gone. */
  get session(): Promise<Session> {
    return this.#attached.promise
  }

  /** The preload script's world in the document that is there now. */
  get preloadContext(): number | undefined {
    return this.#preloadContext
  }

  /** The URL of the window that the page last tried to open. */
  get lastOpened(): string {
    return this.#lastOpened
  }

  /** Sends a message to the preload script, batched with others. */
  post(message: ToPage): void {
    this.#outbox.post(message)
  }

  /** The page will not come back. */
  destroy(): void {
    this.dropDocument()
    this.#attached.reject(new TypeError('Object has been destroyed'))
  }

  /** The document is gone, and with it the preload script. */
  dropDocument(): void {
    this.#preloadContext = undefined
    this.#outbox.close()
  }

  /** Sends a command to the page where the answer does not matter. */
  command(...[method, params]: Parameters<Session['post']>): void {
    this.session.then((session) => session.post(method, params)).catch(() => undefined)
  }

  /** Takes over a target that Chromium holds at its start, injects the scripts, lets it run. */
  async attach(session: Session, targetId: string): Promise<void> {
    this.#session = session
    this.#targetId = targetId
    this.#listen(session, targetId)
    const { preload } = this.#settings
    const script = preload === undefined ? undefined : readPreload(preload)
    const needsPaths = script?.code.includes('getPathForFile') ?? false
    const ready = Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      session.send('Runtime.addBinding', {
        name: this.#binding,
        executionContextName: preloadWorld,
      }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: mainWorldScript({
          nonce: this.#nonce,
          fetchableSchemes: fetchableSchemes(),
        }),
      }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadWorldScript(this.#preloadSettings(), script),
        worldName: preloadWorld,
      }),
      session.send('Fetch.enable', { patterns: requestPatterns() }),
      needsPaths && answerFilePaths(session),
    ])
    session.post('Runtime.runIfWaitingForDebugger')
    await ready
    trace(`page ${targetId} attached`)
    this.#attached.resolve(session)
  }

  #preloadSettings() {
    return {
      nonce: this.#nonce,
      binding: this.#binding,
      receiver: this.#receiver,
      accelerators: this.#settings.accelerators(),
      process: this.#settings.process,
    }
  }

  #listen(session: Session, targetId: string): void {
    const hooks = this.#hooks
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      // The cast: only our preload runtime knows the binding's name.
      if (name === this.#binding) hooks.onMessage(JSON.parse(payload) as FromPage)
    })
    session.on('Runtime.executionContextCreated', ({ context }) => {
      // The cast: the protocol does not say more of auxData than that it is an object.
      const { frameId } = (context.auxData ?? {}) as { frameId?: string }
      if (context.name !== preloadWorld || frameId !== targetId) return
      this.#preloadContext = context.id
      this.#outbox.open()
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#preloadContext) this.#preloadContext = undefined
    })
    session.on('Runtime.executionContextsCleared', () => this.dropDocument())
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) hooks.onNavigated(frame.url)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) hooks.onNavigated(url)
    })
    session.on('Page.loadEventFired', () => hooks.onLoaded())
    session.on('Page.windowOpen', ({ url }) => (this.#lastOpened = url))
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') session.post('Page.handleJavaScriptDialog', { accept: true })
    })
    session.on('Inspector.targetCrashed', () => hooks.onCrashed('crashed', 0))
    routeRequests(session, targetId, hooks)
  }

  async #deliver(batch: readonly ToPage[]): Promise<unknown> {
    const session = await this.session
    const call: Protocol.Runtime.callFunctionOnParameters = {
      functionDeclaration: `function (batch) { ${this.#receiver}(batch) }`,
      arguments: [{ value: JSON.stringify(batch) }],
      silent: true,
    }
    const executionContextId = this.#preloadContext
    if (executionContextId === undefined) return undefined
    return session.send('Runtime.callFunctionOn', { ...call, executionContextId })
  }
}
