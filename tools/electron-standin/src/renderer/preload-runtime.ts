import type { makeBridge } from './bridge.ts'
import type { ByteText, makeCodec } from './codec.ts'
import type { FromPage, PreloadSettings, ToPage } from './messages.ts'

type Listener = (...args: unknown[]) => void

/** A preload script, wrapped as a CommonJS module. */
export type PreloadScript = {
  readonly path: string
  readonly run: (
    exports: object,
    require: (id: string) => unknown,
    module: { exports: object },
    filename: string,
    dirname: string,
    process: object,
    global: object,
  ) => void
}

/** What {@link runPreload} needs of the other files that are injected with it. */
export type PreloadTools = {
  readonly makeBridge: typeof makeBridge
  readonly makeCodec: typeof makeCodec
  readonly byteText: ByteText
}

/**
 * Runs in a world of its own beside the page's, before the page's scripts: gives the preload
 * script what Electron gives a sandboxed one (`require('electron')`, `process`), then runs it.
 *
 * Self-contained, because it runs in the page.
 */
export function runPreload(
  settings: PreloadSettings,
  tools: PreloadTools,
  script: PreloadScript | undefined,
): void {
  if (window !== window.top || location.protocol === 'about:' || location.protocol === 'data:') {
    return
  }
  const codec = tools.makeCodec(tools.byteText)
  const bridge = tools.makeBridge(settings.nonce, 'preload')
  // The cast: Chromium put the binding there (Runtime.addBinding).
  const globals = globalThis as unknown as Record<string, (text: string) => void>
  const binding = globals[settings.binding]
  const post = (message: FromPage) => binding?.(JSON.stringify(message))

  let accelerators = new Set(settings.accelerators)
  let nextId = 1
  const waiting = new Map<number, PromiseWithResolvers<unknown> & { channel: string }>()
  const listeners = new Map<string, readonly Listener[]>()

  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener) => {
    const all = listeners.get(channel) ?? []
    const index = all.indexOf(listener)
    if (index >= 0) listeners.set(channel, all.toSpliced(index, 1))
    return ipcRenderer
  }
  const ipcRenderer = {
    on,
    addListener: on,
    off,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel: string, ...args: unknown[]) => {
      post({ type: 'send', channel, args: codec.encode(args) })
    },
    invoke: (channel: string, ...args: unknown[]) => {
      const message: FromPage = { type: 'invoke', id: nextId++, channel, args: codec.encode(args) }
      const answer = { ...Promise.withResolvers<unknown>(), channel }
      waiting.set(message.id, answer)
      post(message)
      return answer.promise
    },
  }

  function receive(message: ToPage): void {
    switch (message.type) {
      case 'send': {
        const event = { sender: ipcRenderer, senderId: 0, ports: [] }
        // The cast: the main process encodes the arguments as one array.
        const args = codec.decode(message.args) as unknown[]
        for (const listener of listeners.get(message.channel) ?? []) listener(event, ...args)
        break
      }
      case 'reply':
        settle(message.id)?.resolve(codec.decode(message.value))
        break
      case 'failure': {
        const answer = settle(message.id)
        const method = answer?.channel ?? ''
        answer?.reject(new Error(`Error invoking remote method '${method}': ${message.error}`))
        break
      }
      case 'accelerators':
        accelerators = new Set(message.keys)
        break
    }
  }

  function settle(id: number) {
    const answer = waiting.get(id)
    waiting.delete(id)
    return answer
  }

  Object.defineProperty(globalThis, settings.receiver, {
    value: (json: string) => {
      // The cast: only the main process calls this.
      for (const message of JSON.parse(json) as ToPage[]) {
        try {
          receive(message)
        } catch (error) {
          reportError(error)
        }
      }
    },
  })

  /** Synchronous: it stops in the debugger, where the main process puts in the answer. */
  function getPathForFile(file: unknown): string {
    if (!(file instanceof File)) throw new TypeError('getPathForFile: not a File')
    const standinRequest: { file: File; path?: string } = { file }
    // eslint-disable-next-line no-debugger -- this is the call: see file-paths.ts
    debugger
    return standinRequest.path ?? ''
  }

  const modules: Readonly<Record<string, unknown>> = {
    electron: { ipcRenderer, contextBridge: bridge, webUtils: { getPathForFile } },
  }
  const require = (id: string) => {
    // The words of Electron's own sandboxed preload.
    if (!(id in modules)) throw new Error(`module not found: ${id}`)
    return modules[id]
  }

  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const modifiers = [
      event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
      event.altKey ? 'Alt+' : '',
      event.shiftKey ? 'Shift+' : '',
    ]
    const key = modifiers.join('') + event.key.toLowerCase()
    if (!accelerators.has(key)) return
    event.preventDefault()
    post({ type: 'accelerator', key })
  })

  if (script === undefined) return
  const module = { exports: {} }
  const folder = script.path.replace(/\/[^/]*$/, '')
  const process = Object.freeze({ ...settings.process })
  try {
    script.run(module.exports, require, module, script.path, folder, process, globalThis)
  } catch (error) {
    console.error(`Unable to load preload script: ${script.path}\n`, error)
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    post({ type: 'preload-error', path: script.path, error: text })
  }
}
