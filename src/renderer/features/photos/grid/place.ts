import type { Sample } from '#shared/domain/sample.ts'

/** Where the focus is in a list: at a photo, which was at this index when the focus came to it. */
export interface Place {
  readonly index: number
  /** Undefined while the photo at the index is not known yet. */
  readonly id: number | undefined
  /** How long the list was then. */
  readonly total?: number | undefined
}

interface List {
  readonly total: number
  readonly sampleAt: (index: number) => Sample | undefined
  readonly indexOf: (id: number) => number | undefined
  /** Whether what is known of the list is what the library last said. */
  readonly settled: boolean
}

/**
 * Where the focus is now. Photos come and go while they are labelled: the focus stays with its photo
 * wherever that moves, and where it has left the list, goes to the one that took its place.
 */
export function settle(place: Place, list: List): Place {
  const within = (at: number) => Math.max(0, Math.min(at, list.total - 1))
  if (place.id === undefined) {
    // What was labelled on the way here has left the list meanwhile, all of it before this place.
    const index = within(place.index - Math.max(0, (place.total ?? 0) - list.total))
    return { index, id: list.sampleAt(index)?.id }
  }
  const index = within(place.index)
  if (list.sampleAt(place.index)?.id === place.id) return place
  const moved = list.indexOf(place.id)
  if (moved !== undefined) return { index: moved, id: place.id }
  const there = list.sampleAt(index)
  return list.settled && there ? { index, id: there.id } : { index, id: place.id }
}
