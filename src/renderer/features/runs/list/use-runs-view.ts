import { create } from 'zustand'

interface Wanted {
  readonly text: string
  readonly tag: string | undefined
  /** Those of experiments, instead of a person's own. */
  readonly ofExperiments: boolean
  /** Runs before the page that is shown. */
  readonly offset: number
}

interface RunsView extends Wanted {
  /** The project that it is about; another one begins with all its runs, and none chosen. */
  readonly project: string
  /** Ids of the runs that are to be compared, in the order in which they were chosen. */
  readonly chosen: readonly number[]
  readonly want: (project: string, wanted: Partial<Wanted>) => void
  readonly choose: (project: string, chosen: readonly number[]) => void
}

const EVERYTHING: Wanted & Pick<RunsView, 'chosen'> = {
  text: '',
  tag: undefined,
  ofExperiments: false,
  offset: 0,
  chosen: [],
}

const useStore = create<RunsView>((set) => ({
  project: '',
  ...EVERYTHING,
  // Another search begins with its first page.
  want: (project, wanted) => set((view) => ({ ...about(view, project), offset: 0, ...wanted })),
  choose: (project, chosen) => set((view) => ({ ...about(view, project), chosen })),
}))

const about = (view: RunsView, project: string): RunsView =>
  view.project === project ? view : { ...view, ...EVERYTHING, project }

/** Which runs of a project the list shows and which are chosen, kept while the app is open. */
export function useRunsView(project: string): Omit<RunsView, 'project' | 'want' | 'choose'> & {
  readonly want: (wanted: Partial<Wanted>) => void
  readonly choose: (chosen: readonly number[]) => void
} {
  const { want, choose, ...view } = useStore((store) => store)
  return {
    ...about({ want, choose, ...view }, project),
    want: (wanted) => want(project, wanted),
    choose: (chosen) => choose(project, chosen),
  }
}
