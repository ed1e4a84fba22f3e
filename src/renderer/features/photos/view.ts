import { create } from 'zustand'
import type { SampleFilter, SampleOrder } from '#shared/domain/sample-filter.ts'

/** How large thumbnails are, with the least width of a tile in pixels. */
export const TILE_SIZES = { small: 84, medium: 124, large: 212 } as const
export type TileSize = keyof typeof TILE_SIZES

interface View {
  /** The project that the filter is for; another one begins with all its photos. */
  readonly project: string
  readonly filter: SampleFilter
  readonly order: SampleOrder
  readonly descending: boolean
  readonly size: TileSize
  /** The run whose network is asked; undefined: the latest. */
  readonly runId: number | undefined
  readonly setFilter: (project: string, filter: SampleFilter) => void
  readonly setOrder: (order: SampleOrder, descending: boolean) => void
  readonly setSize: (size: TileSize) => void
  readonly setModel: (runId: number) => void
}

/** Which photos are shown and how, kept while the app is open. */
export const useView = create<View>((set) => ({
  project: '',
  filter: {},
  order: 'path',
  descending: false,
  size: 'medium',
  runId: undefined,
  setFilter: (project, filter) => set({ project, filter }),
  setOrder: (order, descending) => set({ order, descending }),
  setSize: (size) => set({ size }),
  setModel: (runId) => set({ runId }),
}))
