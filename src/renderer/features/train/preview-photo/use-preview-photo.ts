import { create } from 'zustand'
import type { Sample } from '#shared/domain/sample.ts'
import { useAnswer } from '#renderer/engine/queries.ts'

/** The share of a list by which each jump comes to where none was before. */
const GOLDEN = 0.382

interface PhotoChoice {
  readonly index: number
  readonly choose: (index: number) => void
}
const usePhotoChoice = create<PhotoChoice>((set) => ({
  index: 0,
  choose: (index) => set({ index }),
}))

/** The photo on which the settings are shown, the same all over the page. */
export interface PreviewPhoto {
  /** Undefined while it is not known, and where there is none. */
  readonly sample: Sample | undefined
  readonly index: number
  readonly total: number
  readonly next: () => void
  readonly previous: () => void
  /** One from elsewhere in the list, which mostly has another label. */
  readonly another: () => void
}

const pageAt = (offset: number) => ({ offset, limit: 1, filter: { excluded: false } })

export function usePreviewPhoto(): PreviewPhoto {
  const { index: wanted, choose } = usePhotoChoice()
  const total = useAnswer('samples.page', pageAt(0), { keepPrevious: true }).data?.total ?? 0
  const index = total === 0 ? 0 : wanted % total
  const { data } = useAnswer('samples.page', pageAt(index), { keepPrevious: true })
  const go = (by: number) => choose((index + by + total) % Math.max(1, total))
  return {
    sample: data?.samples[0],
    index,
    total,
    next: () => go(1),
    previous: () => go(-1),
    another: () => go(Math.max(1, Math.round(total * GOLDEN))),
  }
}
