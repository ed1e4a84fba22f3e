import type { LibraryEmit } from '../library-context.ts'

/** What a listing is told and tells. */
export interface ListingProgress {
  readonly signal: AbortSignal
  /** Files that were found so far. */
  readonly onFound: (files: number) => void
}

/** Folders that are being listed. They are no tasks: a run or an import may go on meanwhile. */
export interface Listings {
  /** Lists, and tells how far it is. `look` ends the look at a folder that began before. */
  readonly run: <T>(
    why: 'look' | 'open',
    list: (progress: ListingProgress) => Promise<T>,
  ) => Promise<T>
  /** Ends all of them with CANCELLED. */
  readonly cancel: () => void
}

/** Milliseconds between two counts that are told. */
const TELL_EVERY = 100

export function createListings(emit: LibraryEmit): Listings {
  const underWay = new Set<AbortController>()
  let look: AbortController | undefined

  return {
    async run(why, list) {
      const abort = new AbortController()
      if (why === 'look') {
        look?.abort()
        look = abort
      }
      underWay.add(abort)
      let toldAt = performance.now()
      const told = { anything: false }
      const onFound = (files: number) => {
        if (performance.now() - toldAt < TELL_EVERY || abort.signal.aborted) return
        toldAt = performance.now()
        told.anything = true
        emit('imports.listing', { files })
      }
      try {
        return await list({ signal: abort.signal, onFound })
      } finally {
        underWay.delete(abort)
        if (told.anything && underWay.size === 0) emit('imports.listing', { files: null })
      }
    },
    cancel() {
      for (const abort of underWay) abort.abort()
    },
  }
}
