import type { Edge, Graph } from '../graph/graph.ts'
import { resourceGather } from '../graph/operations.ts'
import { type Feed, placeholder, type Session } from '../graph/session.ts'
import { variable } from '../graph/variable.ts'

/** Where the graph takes its photos from. */
export interface PixelInput {
  /** uint8 [batch, height, width, channels]. */
  readonly pixels: Edge
  /** Photos by their rows in the session, or as they are. */
  readonly feed: (photos: PhotoBatch) => Feed
  /** Puts all photos into the session, where they stay. */
  readonly load: (session: Session, pixels: Uint8Array) => void
}

/** Some photos: rows of those in the session, or their pixels. */
export type PhotoBatch =
  { readonly rows: Int32Array } | { readonly pixels: Uint8Array; readonly count: number }

/** `count` photos live in the session; a batch names their rows. */
export function residentPixels(graph: Graph, count: number, shape: readonly number[]): PixelInput {
  const all = variable(graph, 'pixels', [count, ...shape], 'uint8')
  const rows = placeholder(graph, 'rows', 'int32', [-1])
  return {
    pixels: resourceGather(graph, all.handle, rows, 'uint8'),
    feed(photos) {
      if (!('rows' in photos)) throw new Error('These photos are named by their rows.')
      return { into: rows, shape: [photos.rows.length], values: photos.rows }
    },
    load(session, values) {
      session.run([{ into: all.fed, shape: all.shape, values }], [all.assignFed])
    },
  }
}

/** Every batch brings its own pixels. */
export function fedPixels(graph: Graph, shape: readonly number[]): PixelInput {
  const pixels = placeholder(graph, 'pixels', 'uint8', [-1, ...shape])
  return {
    pixels,
    feed(photos) {
      if (!('pixels' in photos)) throw new Error('These photos bring their own pixels.')
      return { into: pixels, shape: [photos.count, ...shape], values: photos.pixels }
    },
    load: () => undefined,
  }
}
