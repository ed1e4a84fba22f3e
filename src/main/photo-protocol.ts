import { protocol } from 'electron'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { parsePhotoAddress, PHOTO_SCHEME } from './photo-address.ts'

/** Serves samples of the open project, by id and size; the page never names a file. */
export function handlePhotos(engine: Engine): void {
  protocol.handle(PHOTO_SCHEME, async ({ url }) => {
    const request = parsePhotoAddress(url)
    if (!request) return new Response('This is no address of a photo.', { status: 400 })
    try {
      const { webp } = await engine.call('samples.thumbnail', request)
      // The bytes come from structured clone, which gives them a buffer of their own.
      return new Response(webp as Uint8Array<ArrayBuffer>, {
        headers: {
          'content-type': 'image/webp',
          // Another project may give the same id to another photo.
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        },
      })
    } catch (error) {
      const message = error instanceof ProblemError ? error.message : 'The photo could not be read.'
      return new Response(message, { status: 404 })
    }
  })
}
