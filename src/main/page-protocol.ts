import { net, protocol } from 'electron'
import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { developmentUrl, PAGE_SCHEME } from './page-address.ts'
import { PHOTO_SCHEME } from './photo-address.ts'

/**
 * What the page may load: its own files, photos through photo:, pictures it made itself. No
 * inline script, no eval, no network. Style attributes are how charts and lists place things.
 */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `font-src 'self'`,
  `img-src 'self' blob: data: ${PHOTO_SCHEME}:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `object-src 'none'`,
].join('; ')

/** Must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
    { scheme: PHOTO_SCHEME, privileges: { standard: true, secure: true, stream: true } },
  ])
}

/** Serves the built page's files, and nothing outside their folder. */
export function handlePage(root: string): void {
  if (developmentUrl() !== undefined) return
  const folder = join(root, 'out', 'renderer')
  protocol.handle(PAGE_SCHEME, async (request) => {
    const path = normalize(join(folder, decodeURIComponent(new URL(request.url).pathname)))
    if (!path.startsWith(folder + sep)) return new Response('Not allowed', { status: 403 })
    try {
      const file = await net.fetch(pathToFileURL(path).href)
      const headers = new Headers(file.headers)
      headers.set('content-security-policy', CONTENT_SECURITY_POLICY)
      headers.set('x-content-type-options', 'nosniff')
      return new Response(file.body, { status: file.status, headers })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}
