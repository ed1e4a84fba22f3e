import { create } from 'zustand'
import type { ExperimentKind } from '#shared/domain/experiments/experiment.ts'
import type { IdeaId } from '../features/learn/ideas.ts'

/** Where the person is. */
export type Screen =
  | { readonly name: 'start' }
  | { readonly name: 'photos' }
  | { readonly name: 'health' }
  | { readonly name: 'splits' }
  | {
      readonly name: 'duplicates'
      readonly kind?: 'conflicts' | 'lookAlikes' | 'copies' | undefined
      readonly from?: 'photos' | 'health'
    }
  | { readonly name: 'train' }
  | { readonly name: 'runs' }
  | { readonly name: 'run'; readonly runId: number }
  | { readonly name: 'compare'; readonly runIds: readonly number[] }
  | { readonly name: 'experiments' }
  | {
      readonly name: 'experiment'
      readonly kind: ExperimentKind
      /** The latest of its kind when it is null. */
      readonly experimentId: number | null
    }
  | { readonly name: 'playground' }
  | { readonly name: 'classify'; readonly runId: number | null }
  | { readonly name: 'learn'; readonly idea?: IdeaId | undefined }

interface Navigation {
  readonly screen: Screen
  readonly go: (screen: Screen) => void
}

export const useNavigation = create<Navigation>((set) => ({
  screen: { name: 'start' },
  go: (screen) => set({ screen }),
}))
