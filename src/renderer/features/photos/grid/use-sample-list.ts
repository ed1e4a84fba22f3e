import { useQueries } from '@tanstack/react-query'
import type { Sample } from '#shared/domain/sample.ts'
import { desktop } from '#renderer/engine/client.ts'
import { queryKey } from '#renderer/engine/queries.ts'

/** Samples of one call: a few screens of thumbnails. */
const PAGE = 200

/** Undefined shows every photo, null those without a label. */
export type LabelFilter = number | null | undefined

/**
 * The samples from `first` to `last` (inclusive) of a list of any length, fetched by the page: only
 * what is on the screen, and what was a moment ago, is ever in memory.
 */
export function useSamplePages(
  labelId: LabelFilter,
  first: number,
  last: number,
): (index: number) => Sample | undefined {
  const firstPage = Math.floor(Math.max(0, first) / PAGE)
  const lastPage = Math.floor(Math.max(0, last) / PAGE)
  const pages = Array.from({ length: lastPage - firstPage + 1 }, (_, i) => firstPage + i)
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = {
        offset: page * PAGE,
        limit: PAGE,
        ...(labelId === undefined ? {} : { labelId }),
      }
      return {
        queryKey: queryKey('samples.page', input),
        queryFn: () => desktop().call('samples.page', input),
        gcTime: 60_000,
      }
    }),
  })
  return (index) => answers[Math.floor(index / PAGE) - firstPage]?.data?.samples[index % PAGE]
}
