import type { Preset as OwnPreset } from '#shared/domain/preset.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { draftOf } from '../draft/draft-of.ts'
import type { Draft } from '../draft/draft.ts'
import { PRESETS, type Preset, presetSpecs } from './presets.ts'

/** Settings to begin with. Those of one's own stay what they are when the preset is deleted. */
export interface Start {
  /** The name of a built-in preset, or the id of one of one's own. */
  readonly id: string
  readonly spec: RunSpec
  /** The form as they fill it. */
  readonly draft: Draft
}

const builtIn = (id: Preset): Start => ({
  id,
  spec: presetSpecs[id],
  draft: draftOf(presetSpecs[id]),
})

export const builtInStarts: readonly Start[] = PRESETS.map(builtIn)

/** The form begins with the network of the defaults. */
export const FIRST_START: Start = builtIn('dense')

/** @throws RangeError for settings that the form has no fields for; no such preset is kept */
export const startAt = ({ id, spec }: OwnPreset): Start => ({ id, spec, draft: draftOf(spec) })
