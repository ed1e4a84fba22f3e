import { useState } from 'react'

/** Where a page of a list begins: within the list, also when that has become shorter. */
export const pageWithin = (offset: number, limit: number, total: number): number =>
  Math.max(0, Math.min(offset, Math.floor((total - 1) / limit) * limit))

/** The page that is looked at. `settle` brings it back into a list that has become shorter. */
export function usePage(limit: number) {
  const [offset, setOffset] = useState(0)
  const settle = (total: number | undefined) => {
    if (total === undefined) return
    const within = pageWithin(offset, limit, total)
    if (within !== offset) setOffset(within)
  }
  return { offset, setOffset, settle }
}
