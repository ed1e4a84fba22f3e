import type { makeBridge } from './bridge.ts'
import type { MainWorldSettings } from './messages.ts'
import type { toHttp } from '../schemes/mapping.ts'

/**
 * Runs in the page's own world before its scripts: the receiving half of contextBridge, and
 * `fetch` for custom schemes, whose URLs Chromium itself does not know.
 *
 * Self-contained, because it runs in the page.
 */
export function runMainWorld(
  settings: MainWorldSettings,
  tools: { readonly makeBridge: typeof makeBridge; readonly toHttp: typeof toHttp },
): void {
  if (window !== window.top || location.protocol === 'about:' || location.protocol === 'data:') {
    return
  }
  tools.makeBridge(settings.nonce, 'page')
  const plainFetch = window.fetch.bind(window)
  window.fetch = (input, init) => {
    if (input instanceof Request) return plainFetch(input, init)
    return plainFetch(tools.toHttp(String(input), settings.fetchableSchemes), init)
  }
}
