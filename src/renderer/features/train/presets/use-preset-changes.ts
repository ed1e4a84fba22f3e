import { countChanges } from '../draft/compare.ts'
import { useDraft } from '../draft/use-draft.ts'

/** How many settings differ from the preset that was chosen; while a value is out of range, one. */
export const usePresetChanges = (): number =>
  useDraft(({ start, reading }) =>
    reading.spec === undefined ? 1 : countChanges(reading.spec, start.spec),
  )
