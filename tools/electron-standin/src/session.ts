import { refuseUnknown } from './guard.ts'
import { askPermissions, type CheckHandler, type RequestHandler } from './permissions.ts'
import { protocol } from './schemes/protocol.ts'
import { net } from './schemes/net.ts'
import type { WebContents } from './web-contents.ts'

let checkHandler: CheckHandler | null = null
let requestHandler: RequestHandler | null = null

/** The one session that there is. */
const defaultSession = {
  protocol,
  fetch: (input, init) => net.fetch(input, init),
  setPermissionCheckHandler(handler) {
    checkHandler = handler
  },
  setPermissionRequestHandler(handler) {
    requestHandler = handler
  },
} satisfies Pick<
  Electron.Session,
  'fetch' | 'setPermissionCheckHandler' | 'setPermissionRequestHandler'
> & { protocol: unknown }
refuseUnknown(defaultSession, 'session.defaultSession')

/** The `session` module. */
export const session = { defaultSession }
refuseUnknown(session, 'session')

/** What the app lets a document at this address do, as names of Chromium's and whether granted. */
export function permissionsFor(sender: WebContents, url: string): ReadonlyMap<string, boolean> {
  return askPermissions({ checkHandler, requestHandler }, sender, url)
}
