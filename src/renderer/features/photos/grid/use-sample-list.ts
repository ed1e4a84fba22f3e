import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { SampleFilter, SampleOrder } from '#shared/domain/sample-filter.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { desktop } from '#renderer/engine/client.ts'
import { queryKey } from '#renderer/engine/queries.ts'
import { nextSnapshot, type Snapshot } from './snapshot.ts'

/** Samples of one call: a few screens of thumbnails. */
const PAGE = 200
/** Samples around the focus that are there before it comes to them. */
const AHEAD = 40

/** What is listed, and how. */
export interface ListQuery {
  readonly filter: SampleFilter
  readonly order: SampleOrder
  readonly descending: boolean
  /** The run whose network's answers are shown, and sorted by. */
  readonly runId: number | undefined
}

export interface SampleList {
  /** How many there are; undefined until that is known. */
  readonly total: number | undefined
  /** Of what was fetched; undefined for the rest. */
  readonly sampleAt: (index: number) => Sample | undefined
  readonly indexOf: (id: number) => number | undefined
  readonly settled: boolean
  readonly error: Error | null
  /** Tries again what failed. */
  readonly retry: () => void
  /** Ids of a stretch of the list, both ends included, fetched where they are not there yet. */
  readonly idsBetween: (first: number, last: number) => Promise<readonly number[]>
}

const pageOf = ({ filter, order, descending, runId }: ListQuery, page: number) => {
  const input = {
    ...{ offset: page * PAGE, limit: PAGE, filter, order, descending },
    ...(runId === undefined ? {} : { runId }),
  }
  return {
    queryKey: queryKey('samples.page', input),
    queryFn: () => desktop().call('samples.page', input),
    gcTime: 60_000,
  }
}

/**
 * A list of samples of any length, fetched by the page: only what is on the screen or around the
 * focus, and what was a moment ago, is ever in memory.
 */
export function useSampleList(query: ListQuery, shown: Stretch, focus: number): SampleList {
  const cache = useQueryClient()
  const pages = [
    ...new Set([...pagesOf(shown.first, shown.last), ...pagesOf(focus - AHEAD, focus + AHEAD)]),
  ]
  const answers = useQueries({ queries: pages.map((page) => pageOf(query, page)) })
  const settled = answers.every(({ isFetching }) => !isFetching)
  const [known, setKnown] = useState<Snapshot>()
  const snapshot = nextSnapshot(
    known,
    new Map(pages.map((page, place) => [page, answers[place]?.data])),
    settled,
  )
  if (snapshot !== known) setKnown(snapshot)

  const idsBetween = useCallback(
    async (first: number, last: number) => {
      const ids: number[] = []
      for (const page of pagesOf(first, last)) {
        const { samples } = await cache.query({ ...pageOf(query, page), staleTime: 'static' })
        for (const [place, { id }] of samples.entries()) {
          const index = page * PAGE + place
          if (index >= first && index <= last) ids.push(id)
        }
      }
      return ids
    },
    [cache, query],
  )

  return {
    total: snapshot?.total,
    sampleAt: (index) => snapshot?.pages.get(Math.floor(index / PAGE))?.samples[index % PAGE],
    indexOf(id) {
      for (const [page, { samples }] of snapshot?.pages ?? []) {
        const place = samples.findIndex((sample) => sample.id === id)
        if (place >= 0) return page * PAGE + place
      }
      return undefined
    },
    settled,
    error: answers.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch()
    },
    idsBetween,
  }
}

/** A stretch of the list, both ends included. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** A stretch widened to whole pages: what was before, while it is the same pages. */
export function pagesAround(before: Stretch, { first, last }: Stretch): Stretch {
  const from = Math.floor(Math.max(0, first) / PAGE) * PAGE
  const to = (Math.floor(Math.max(0, last) / PAGE) + 1) * PAGE - 1
  return from === before.first && to === before.last ? before : { first: from, last: to }
}

function pagesOf(first: number, last: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / PAGE)
  const to = Math.floor(Math.max(0, last) / PAGE)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
