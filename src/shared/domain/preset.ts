import { z } from 'zod'
import { RunSpec } from './run-spec.ts'

/** Presets of one's own that are kept. */
export const MAX_PRESETS = 50
export const MAX_PRESET_NAME = 60

export const PresetName = z.string().trim().min(1).max(MAX_PRESET_NAME)
export const PresetId = z.uuid()

/** Settings that have fields in the window: no layers spelled out, no factor for each label. */
export const PresetSpec = RunSpec.refine(
  ({ model, classWeights }) => model.kind !== 'layers' && typeof classWeights === 'string',
  'the window has no fields for these settings',
)

/** Settings that a person saved under a name, for every project. */
export const Preset = z.object({ id: PresetId, name: PresetName, spec: PresetSpec }).readonly()
export type Preset = z.infer<typeof Preset>
