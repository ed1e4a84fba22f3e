import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { describe, say } from '../log.ts'
import { mapPolicy, parseHost } from './mapping.ts'
import { chromiumUrl, handledSchemes, schemeHandler, schemePrivileges } from './protocol.ts'

/** Answers that a handler already gave, waiting until Chromium fetches them: see {@link stash}. */
const stashed = new Map<string, Response>()
const stashPath = '/electron-standin-stash/'

/** Keeps a response for one fetch, and returns the URL to fetch it from. */
export function stash(url: string, response: Response): string {
  const key = randomUUID()
  stashed.set(key, response)
  return new URL(stashPath + key, chromiumUrl(url)).href
}

/**
 * Starts the server behind the custom schemes. It listens on this machine only, and answers
 * `http://<host>.<scheme>.localhost` by calling the app's handler for that scheme.
 *
 * @returns its port
 */
export async function startSchemeServer(): Promise<number> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  // The cast: a server on a TCP port has an address.
  return (server.address() as AddressInfo).port
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = parseHost(request.headers.host ?? '')
  const handler = target && schemeHandler(target.scheme)
  if (!handler) {
    response.writeHead(404).end()
    return
  }
  const path = request.url ?? '/'
  if (path === '/favicon.ico') {
    // Chromium asks for the sake of its tab; Electron has none and does not ask.
    response.writeHead(204).end()
    return
  }
  try {
    const ready = takeStashed(path)
    const url = `${target.scheme}://${target.host}${path}`
    const result = ready ?? (await handler(toWebRequest(url, request, response)))
    await send(result, headersFor(result, target.scheme, request), request, response)
  } catch (error) {
    say(`the handler of ${target.scheme}: failed. ${describe(error)}`)
    // The page sees a failed request, as in Electron.
    response.destroy()
  }
}

function takeStashed(path: string): Response | undefined {
  if (!path.startsWith(stashPath)) return undefined
  const key = path.slice(stashPath.length)
  const found = stashed.get(key)
  stashed.delete(key)
  return found
}

function toWebRequest(url: string, request: IncomingMessage, response: ServerResponse): Request {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name === 'host' || name === 'connection') continue
    for (const value of values ?? []) headers.append(name, value)
  }
  const aborted = new AbortController()
  response.on('close', () => aborted.abort())
  const method = request.method ?? 'GET'
  const base = { method, headers, signal: aborted.signal }
  if (method === 'GET' || method === 'HEAD') return new Request(url, base)
  // The casts: Node's web stream is the DOM's, and DOM types do not know `duplex` yet.
  const body = Readable.toWeb(request) as ReadableStream
  return new Request(url, { ...base, body, duplex: 'half' } as RequestInit)
}

function headersFor(result: Response, scheme: string, request: IncomingMessage) {
  const headers: Record<string, string> = {}
  for (const [name, value] of result.headers) {
    if (name === 'content-encoding' || name === 'transfer-encoding' || name === 'connection')
      continue
    const isPolicy = name.startsWith('content-security-policy')
    headers[name] = isPolicy ? mapPolicy(value, handledSchemes()) : value
  }
  const { supportFetchAPI, corsEnabled } = schemePrivileges(scheme)
  if (request.headers.origin !== undefined && (supportFetchAPI || corsEnabled)) {
    headers['access-control-allow-origin'] ??= '*'
  }
  return headers
}

async function send(
  result: Response,
  headers: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (headers['content-type']?.includes('text/html')) {
    // The page's policy may stand in a <meta> tag instead of a header.
    const html = (await result.text()).replace(/<meta[^>]+content-security-policy[^>]*>/gi, (tag) =>
      mapPolicy(tag, handledSchemes()),
    )
    delete headers['content-length']
    response.writeHead(result.status, headers).end(html)
  } else if (result.body === null || request.method === 'HEAD') {
    response.writeHead(result.status, headers).end()
  } else {
    response.writeHead(result.status, headers)
    // The cast: the DOM's web stream is Node's, under another name.
    Readable.fromWeb(result.body as NodeReadableStream)
      .on('error', () => response.destroy())
      .pipe(response)
  }
}
