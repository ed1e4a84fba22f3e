import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { refuseUnknown } from '../guard.ts'
import { schemeHandler, schemeOf } from './protocol.ts'

const mediaTypes = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.mjs', 'text/javascript'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
])

/** The `net` module: fetches files and custom schemes; anything else is Node's own `fetch`. */
export const net = {
  async fetch(input, init) {
    const url = typeof input === 'string' ? input : input.url
    if (schemeOf(url) === 'file') return fetchFile(url)
    const handler = init?.bypassCustomProtocolHandlers ? undefined : schemeHandler(schemeOf(url))
    return handler ? await handler(new Request(input, init)) : await fetch(input, init)
  },
} satisfies Pick<Electron.Net, 'fetch'>
refuseUnknown(net, 'net')

async function fetchFile(url: string): Promise<Response> {
  const path = fileURLToPath(url.replace(/[?#].*$/, ''))
  const size = await stat(path).then(
    (found) => found.size,
    () => {
      throw new Error('net::ERR_FILE_NOT_FOUND')
    },
  )
  const headers = {
    'content-type': mediaTypes.get(extname(path).toLowerCase()) ?? 'application/octet-stream',
    'content-length': String(size),
  }
  // The cast: Node's web stream is the DOM's, under another name.
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream
  return new Response(body, { headers })
}
