import { create } from 'zustand'
import type { RunSpec } from '#shared/domain/run-spec.ts'

/** A checkpoint from which the next run is to begin. */
export interface Beginning {
  readonly runId: number
  /** Updates and epochs before the checkpoint. */
  readonly step: number
  readonly epoch: number
  /** The settings of the run that it belongs to, to be changed before the next one starts. */
  readonly spec: RunSpec
}

interface BeginFrom {
  /** Undefined for a run that begins with weights of its own. */
  readonly from: Beginning | undefined
  /** The settings form has not been filled with its settings yet. */
  readonly isNew: boolean
  readonly begin: (from: Beginning) => void
  readonly taken: () => void
  readonly forget: () => void
}

/** What the next run begins from; said on a run's page, read on the page where runs are started. */
export const useBeginFrom = create<BeginFrom>((set) => ({
  from: undefined,
  isNew: false,
  begin: (from) => set({ from, isNew: true }),
  taken: () => set({ isNew: false }),
  forget: () => set({ from: undefined, isNew: false }),
}))
