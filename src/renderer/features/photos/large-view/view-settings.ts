import { create } from 'zustand'

export type PhotoView = 'fit' | 'actual' | 'network'
export type ColourMode = 'rgb' | 'grey'

/** Pixels a side that can be looked at. */
export const NETWORK_SIZES = ['16', '28', '32', '64', '96', '128', '224'] as const
export type NetworkSize = (typeof NETWORK_SIZES)[number]

interface ViewSettings {
  readonly view: PhotoView
  readonly size: NetworkSize
  readonly colour: ColourMode
  /** Whose input is shown: the latest run's, where there is one, or the size and colour above. */
  readonly seenBy: 'run' | 'own'
  readonly set: (
    settings: Partial<Pick<ViewSettings, 'view' | 'size' | 'colour' | 'seenBy'>>,
  ) => void
}

/** How a photo is looked at, kept from one to the next while the app is open. */
export const useViewSettings = create<ViewSettings>((set) => ({
  view: 'fit',
  size: '64',
  colour: 'rgb',
  seenBy: 'run',
  set,
}))
