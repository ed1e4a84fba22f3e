import type { Protocol, Session } from './devtools/connection.ts'
import { describe, say } from './log.ts'
import { appUrl, handledSchemes, schemeHandler, schemeOf } from './schemes/protocol.ts'
import { stash } from './schemes/server.ts'

type PausedRequest = Protocol.Fetch.requestPausedPayload

/** What happens when the page's main frame asks for a document. */
export type NavigationHooks = {
  /** Whether it may go there, by the app's own names for addresses. */
  readonly mayNavigate: (url: string, isRedirect: boolean) => boolean
  /** Called before the request goes out, which waits for it. */
  readonly beforeDocument: (chromiumUrl: string) => Promise<void>
}

/** Answers above this size go through the loopback server instead of the DevTools pipe. */
const largestOverPipe = 1 << 20

/** Which requests Chromium has to ask about: documents, and everything on a custom scheme. */
export function requestPatterns(): Protocol.Fetch.RequestPattern[] {
  return [
    { urlPattern: '*', resourceType: 'Document' },
    ...handledSchemes().map((scheme) => ({ urlPattern: `${scheme}:*` })),
  ]
}

/** Decides about the requests that Chromium holds for us. */
export function routeRequests(session: Session, targetId: string, hooks: NavigationHooks): void {
  session.on('Fetch.requestPaused', (paused) => {
    const isNavigation = paused.frameId === targetId && paused.resourceType === 'Document'
    if (schemeHandler(schemeOf(paused.request.url))) void answerScheme(session, paused)
    else if (isNavigation) void decideNavigation(session, paused, hooks)
    else session.post('Fetch.continueRequest', { requestId: paused.requestId })
  })
}

async function decideNavigation(
  session: Session,
  { requestId, request, redirectedRequestId }: PausedRequest,
  hooks: NavigationHooks,
): Promise<void> {
  if (!hooks.mayNavigate(appUrl(request.url), redirectedRequestId !== undefined)) {
    session.post('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    return
  }
  await hooks.beforeDocument(request.url)
  session.post('Fetch.continueRequest', { requestId })
}

/** A request such as an `<img src="photo://…">` makes. */
async function answerScheme(
  session: Session,
  { requestId, request }: PausedRequest,
): Promise<void> {
  const { url, method, headers } = request
  try {
    const handler = schemeHandler(schemeOf(url))
    if (!handler) throw new Error('the handler was removed')
    const response = await handler(new Request(url, { method, headers }))
    const length = Number(response.headers.get('content-length') ?? Number.NaN)
    if (response.body === null || length <= largestOverPipe) {
      const body = Buffer.from(await response.arrayBuffer()).toString('base64')
      const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }))
      session.post('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders,
        body,
      })
    } else {
      session.post('Fetch.continueRequest', { requestId, url: stash(url, response) })
    }
  } catch (error) {
    say(`the handler of ${schemeOf(url)}: failed for ${url}. ${describe(error)}`)
    session.post('Fetch.failRequest', { requestId, errorReason: 'Failed' })
  }
}
