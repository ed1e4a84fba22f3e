import { BrowserWindow, type WebContents } from 'electron'
import type { EventName, Payload } from '#shared/contract/contract.ts'
import { desktopContract, type DesktopContract } from '#shared/contract/desktop-contract.ts'
import { engineContract } from '#shared/contract/engine-contract.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { CHANNELS } from '#shared/contract/desktop-bridge.ts'
import { createWindowFeed, type WindowFeed } from './window-feed.ts'

/** Hands events to every open window, each at the pace at which it can show them. */
export interface EventRelay {
  readonly tell: <E extends EventName<DesktopContract>>(
    event: E,
    payload: Payload<DesktopContract, E>,
  ) => void
  /** The window showed the frame that it was sent last. */
  readonly shown: (contentsId: number) => void
}

export function createEventRelay(engine: Engine): EventRelay {
  const feeds = new Map<number, WindowFeed>()

  const feedOf = (contents: WebContents): WindowFeed => {
    const known = feeds.get(contents.id)
    if (known) return known
    const feed = createWindowFeed((event, payload) => {
      if (!contents.isDestroyed()) contents.send(CHANNELS.event, event, payload)
    })
    feeds.set(contents.id, feed)
    // A page that loads anew has forgotten the frame it was to confirm.
    contents.on('did-finish-load', () => feed.shown())
    contents.on('destroyed', () => feeds.delete(contents.id))
    return feed
  }

  const tell = (event: string, payload: unknown): void => {
    const kind = desktopContract.events[event as EventName<DesktopContract>]
    for (const window of BrowserWindow.getAllWindows()) {
      feedOf(window.webContents).push(event, payload, kind.delivery)
    }
  }

  for (const event of Object.keys(engineContract.events)) {
    // Object.keys forgets that these are the contract's own names.
    engine.on(event as EventName<typeof engineContract>, (payload) => tell(event, payload))
  }
  engine.onState((state) => tell('desktop.engineState', state))

  return { tell, shown: (contentsId) => feeds.get(contentsId)?.shown() }
}
