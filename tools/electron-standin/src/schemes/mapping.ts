/**
 * The address over which Chromium really fetches a URL of a custom scheme:
 * `app://bundle/index.html` becomes `http://bundle.app.localhost/index.html`.
 *
 * Self-contained, because it also runs in the page.
 *
 * @param schemes the custom schemes; URLs of others come back unchanged
 */
export function toHttp(url: string, schemes: readonly string[]): string {
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?(.*)$/is.exec(url)
  const scheme = parts?.[1]?.toLowerCase() ?? ''
  if (!parts || !schemes.includes(scheme)) return url
  const host = parts[2] ?? ''
  const path = parts[3] ?? ''
  const hex = () =>
    [...new TextEncoder().encode(host)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const label = host === '' ? '-' : /^[a-z0-9][a-z0-9.-]*$/.test(host) ? host : `x--${hex()}`
  return `http://${label}.${scheme}.localhost${path.startsWith('/') ? path : `/${path}`}`
}

/** The host part of a stand-in origin, taken apart; undefined for any other host. */
export function parseHost(host: string): { scheme: string; host: string } | undefined {
  const parts = /^(.*)\.([a-z][a-z0-9+-]*)\.localhost(?::\d+)?$/.exec(host)
  const [, label, scheme] = parts ?? []
  if (label === undefined || scheme === undefined) return undefined
  if (label === '-') return { scheme, host: '' }
  if (!label.startsWith('x--')) return { scheme, host: label }
  return { scheme, host: Buffer.from(label.slice(3), 'hex').toString() }
}

/** The way back from {@link toHttp}. */
export function fromHttp(url: string, schemes: readonly string[]): string {
  const [, host = '', path = ''] = /^http:\/\/([^/?#]*)(.*)$/s.exec(url) ?? []
  const parsed = parseHost(host)
  if (parsed === undefined || !schemes.includes(parsed.scheme)) return url
  return `${parsed.scheme}://${parsed.host}${path}`
}

/**
 * A Content-Security-Policy that also lets pass what its custom schemes turn into: `photo:` becomes
 * `photo: http://*.photo.localhost`. Works on a header as on a `<meta>` tag.
 */
export function mapPolicy(policy: string, schemes: readonly string[]): string {
  return schemes.reduce(
    (text, scheme) =>
      text.replace(
        new RegExp(`(^|[\\s"'])(${scheme}:)(?=[\\s;"',]|$)`, 'g'),
        `$1$2 http://*.${scheme}.localhost`,
      ),
    policy,
  )
}
