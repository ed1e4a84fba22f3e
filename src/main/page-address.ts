/** The page's own scheme: unlike file:, it has an origin, and serves nothing but the page. */
export const PAGE_SCHEME = 'app'
export const PAGE_URL = 'app://downhill/index.html'

/** Vite's address while developing; never set in an installed app. */
export const developmentUrl = (): string | undefined => process.env['ELECTRON_RENDERER_URL']

/** Whether a message or a navigation comes from, or stays on, Downhill's own page. */
export function isOwnPage(url: string): boolean {
  const development = developmentUrl()
  const own = development ? [PAGE_URL, development] : [PAGE_URL]
  return own.some((address) => sameOrigin(url, address))
}

function sameOrigin(a: string, b: string): boolean {
  const left = URL.parse(a)
  const right = URL.parse(b)
  // URL.origin is "null" for schemes that the URL standard does not know.
  return (
    left !== null && right !== null && left.protocol === right.protocol && left.host === right.host
  )
}
