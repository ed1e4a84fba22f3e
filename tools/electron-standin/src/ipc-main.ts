import { EventEmitter } from 'node:events'
import { refuseUnknown } from './guard.ts'
import { describe } from './log.ts'
import { codec } from './node-codec.ts'
import type { FromPage } from './renderer/messages.ts'
import type { WebContents } from './web-contents.ts'

/** An `ipcMain.handle` listener, whatever it takes and gives. */
type Handler = (event: never, ...args: never[]) => unknown

/** The `ipcMain` module. */
class IpcMain
  extends EventEmitter
  implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** The handler of a channel; for the stand-in's own use. */
  static handlerOf(ipc: IpcMain, channel: string): Handler | undefined {
    return ipc.#handlers.get(channel)
  }
}
refuseUnknown(IpcMain.prototype, 'ipcMain')

export const ipcMain = new IpcMain()

/** Hands a page's `ipcRenderer.send` to the listeners of its channel. */
export function dispatchSend(
  sender: WebContents,
  { channel, args }: Extract<FromPage, { type: 'send' }>,
): void {
  const event = { ...eventFrom(sender), ports: [], reply: sender.send.bind(sender) }
  ipcMain.emit(channel, event, ...decodeArguments(args))
}

/** Hands a page's `ipcRenderer.invoke` to the handler of its channel, and sends the answer. */
export async function dispatchInvoke(
  sender: WebContents,
  { id, channel, args }: Extract<FromPage, { type: 'invoke' }>,
): Promise<void> {
  try {
    const handler = IpcMain.handlerOf(ipcMain, channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    // The casts: what arrives is whatever the page sent; the app's handler has to check it.
    const event = eventFrom(sender) as never
    const value = await handler(event, ...(decodeArguments(args) as never[]))
    sender.page.post({ type: 'reply', id, value: codec.encode(value) })
  } catch (error) {
    // The same line as Electron's, for the developer; the page gets no stack.
    process.stderr.write(`Error occurred in handler for '${channel}': ${describe(error)}\n`)
    sender.page.post({ type: 'failure', id, error: String(error) })
  }
}

function decodeArguments(args: Parameters<typeof codec.decode>[0]): unknown[] {
  // The cast: the preload runtime encodes the arguments as one array.
  return codec.decode(args) as unknown[]
}

function eventFrom(sender: WebContents) {
  const { processId, routingId } = sender.mainFrame
  return { type: 'frame', sender, senderFrame: sender.mainFrame, processId, frameId: routingId }
}
