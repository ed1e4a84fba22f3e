import { create } from 'zustand'

interface FolderView {
  readonly isOpen: boolean
  /** Whether the folder is to be checked although something is known of it. */
  readonly anew: boolean
  /** The time of the check whose changes a person wants to see later. */
  readonly putOff: string | undefined
  /** Shows what is known, or what a check finds where nothing is. */
  readonly show: () => void
  readonly checkAnew: () => void
  readonly close: () => void
  readonly putOffCheck: (at: string) => void
}

/** Whether the folder's changes are looked at, kept while the app is open. */
export const useFolderView = create<FolderView>((set) => ({
  isOpen: false,
  anew: false,
  putOff: undefined,
  show: () => set({ isOpen: true, anew: false }),
  checkAnew: () => set({ isOpen: true, anew: true }),
  close: () => set({ isOpen: false }),
  putOffCheck: (putOff) => set({ putOff, isOpen: false }),
}))
