import type { RunSpec } from '#shared/domain/run-spec.ts'
import {
  type SettingsSource,
  TRAIN_SETTINGS,
} from '../features/experiments/frame/settings-source.ts'
import { text as experiments } from '../features/experiments/text.ts'
import { draftOf } from '../features/train/draft/draft-of.ts'
import { useDraft } from '../features/train/draft/use-draft.ts'
import { PRESETS, presetSpecs } from '../features/train/presets/presets.ts'
import { text } from './text.ts'

/** What experiments can try of the Train page: its settings as they are, and its presets. */
export function useExperimentSettings(): readonly SettingsSource[] {
  const { spec } = useDraft(({ reading }) => reading)
  return [
    { id: TRAIN_SETTINGS, name: experiments.trainSettings, spec },
    ...PRESETS.map((id) => ({
      id: `preset ${id}`,
      name: text.presets[id],
      spec: presetSpecs[id],
    })),
  ]
}

/** Sets a rate on the Train page as one change, beside what is set there (null) or with other settings. */
export function setRate(learningRate: number, spec: RunSpec | null): void {
  useDraft.getState().change({ ...(spec ? draftOf(spec) : {}), learningRate })
}

/** Fills the Train page with a spec, as one change. */
export const setSpec = (spec: RunSpec): boolean => useDraft.getState().fill(spec)
