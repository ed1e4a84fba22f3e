import type { Connection, Protocol, Session } from './devtools/connection.ts'
import { trace } from './log.ts'
import { contents, contentsOfTarget, windows } from './registry.ts'
import type { WebContents } from './web-contents.ts'

/** Contents whose target is being made, when nothing in the target says whose it is. */
const awaited: WebContents[] = []

/** A URL that tells which window a new target belongs to. */
export function windowUrl(webContents: WebContents, title: string): string {
  const page = `<title>${title}</title><!--electron-standin-window-${webContents.id}-->`
  return `data:text/html,${encodeURIComponent(page)}`
}

/** Makes `create` make the target of these contents. */
export async function awaitTarget(
  webContents: WebContents,
  create: () => Promise<unknown>,
): Promise<void> {
  awaited.push(webContents)
  try {
    await create()
  } finally {
    awaited.splice(awaited.indexOf(webContents), 1)
  }
}

/** Connects the pages that come and go in Chromium with the windows that the app made. */
export async function watchTargets(connection: Connection): Promise<void> {
  const { browser } = connection
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const session = connection.session(sessionId)
    if (session) attach(browser, session, targetInfo)
  })
  browser.on('Target.detachedFromTarget', ({ sessionId }) => {
    const all = [...windows.values()]
    all.find((window) => window.webContents.page.sessionId === sessionId)?.gone()
  })
  browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
    contentsOfTarget(targetId)?.crashed(status, errorCode)
  })
  await Promise.all([
    browser.send('Target.setDiscoverTargets', { discover: true }),
    browser.send('Target.setAutoAttach', {
      autoAttach: true,
      // So that the preload script is always there before the page's own scripts.
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    }),
  ])
}

function attach(browser: Session, session: Session, target: Protocol.Target.TargetInfo): void {
  const owner = ownerOf(target)
  if (owner) {
    owner.page.attach(session, target.targetId).catch((error: unknown) => {
      trace(`page ${target.targetId} was gone before it was attached: ${String(error)}`)
    })
    return
  }
  // A page opened it. The app hears of it; the window itself goes away at once.
  if (target.openerId !== undefined) contentsOfTarget(target.openerId)?.windowOpened()
  browser.post('Target.closeTarget', { targetId: target.targetId })
  session.post('Runtime.runIfWaitingForDebugger')
}

function ownerOf({ url, openerId }: Protocol.Target.TargetInfo): WebContents | undefined {
  const marker = /electron-standin-window-(\d+)/.exec(url)?.[1]
  const owner = marker === undefined ? awaited[0] : contents.get(Number(marker))
  return openerId === undefined && owner?.page.targetId === undefined ? owner : undefined
}
