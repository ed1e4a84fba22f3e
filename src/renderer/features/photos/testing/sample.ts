import type { Sample } from '#shared/domain/sample.ts'

/** A photo without anything special, for tests. */
export const sampleOf = (id: number, rest: Partial<Sample> = {}): Sample => ({
  id,
  path: `${id}.jpg`,
  labelId: null,
  width: 4,
  height: 3,
  format: 'jpeg',
  bytes: 100,
  takenAt: null,
  split: null,
  pinned: false,
  excluded: false,
  nearGroup: null,
  inConflict: false,
  missing: false,
  prediction: null,
  ...rest,
})
