import type { SampleFilter } from '#shared/domain/sample-filter.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { type Chosen, isChosen } from '../grid/chosen.ts'

/** What a person changes of a photo. */
export type SampleChange = Partial<Pick<Sample, 'labelId' | 'excluded'>>

/** A change that the library was asked for and has not answered yet. */
export interface Edit {
  readonly chosen: Chosen
  readonly change: SampleChange
}

/** A photo as it will be; giving a label settles a conflict, because its copies get it too. */
export const changed = (sample: Sample, change: SampleChange): Sample => ({
  ...sample,
  ...change,
  ...('labelId' in change ? { inConflict: false } : {}),
})

/** A photo as it will be when all is answered. */
export const applyEdits = (sample: Sample, edits: readonly Edit[]): Sample =>
  edits.reduce(
    (now, { chosen, change }) => (isChosen(chosen, sample.id) ? changed(now, change) : now),
    sample,
  )

/** Whether photos leave a list of this filter by a change, or may. */
export const mayLeave = (filter: SampleFilter, change: SampleChange): boolean =>
  'labelId' in change
    ? filter.conflicts === true ||
      (filter.labelId !== undefined && filter.labelId !== change.labelId)
    : filter.excluded !== undefined && filter.excluded !== change.excluded
