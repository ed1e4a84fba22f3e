import { create } from 'zustand'

interface ImportRequest {
  /** Files and folders that a person chose or dropped and has not decided about yet. */
  readonly paths: readonly string[] | undefined
  /** Asks what is to come in of these; of nothing, nothing is asked. */
  readonly ask: (paths: readonly string[]) => void
  readonly end: () => void
}

/** What is to be imported, from wherever in the window it was asked for. */
export const useImportRequest = create<ImportRequest>((set) => ({
  paths: undefined,
  ask: (paths) => {
    if (paths.length > 0) set({ paths })
  },
  end: () => set({ paths: undefined }),
}))
