import { refuseUnknown } from '../guard.ts'
import { fromHttp, toHttp } from './mapping.ts'

type Handler = Parameters<Electron.Protocol['handle']>[1]

const privileged = new Map<string, Electron.Privileges>()
const handlers = new Map<string, Handler>()

/** The `protocol` module: custom schemes. */
export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges ?? {})
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme) {
    handlers.delete(scheme)
  },
  isProtocolHandled(scheme) {
    return handlers.has(scheme) || ['http', 'https', 'file', 'data', 'blob'].includes(scheme)
  },
} satisfies Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
>
refuseUnknown(protocol, 'protocol')

/** The app's handler for a scheme. */
export function schemeHandler(scheme: string): Handler | undefined {
  return handlers.get(scheme)
}

/** What the app registered the scheme as. */
export function schemePrivileges(scheme: string): Electron.Privileges {
  return privileged.get(scheme) ?? {}
}

/** The schemes that have a handler now. */
export function handledSchemes(): readonly string[] {
  return [...handlers.keys()]
}

/** The schemes that a page may `fetch()`. */
export function fetchableSchemes(): readonly string[] {
  return [...privileged].filter(([, { supportFetchAPI }]) => supportFetchAPI).map(([name]) => name)
}

/** The scheme of a URL, without its colon. */
export function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'))
}

/** Where Chromium finds this URL: see {@link toHttp}. */
export const chromiumUrl = (url: string): string => toHttp(url, handledSchemes())

/** What the app calls an address that Chromium is at: see {@link fromHttp}. */
export const appUrl = (url: string): string => fromHttp(url, handledSchemes())
