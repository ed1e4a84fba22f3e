import type { RunSpec } from '#shared/domain/run-spec.ts'

/** Settings that an experiment can try. */
export interface SettingsSource {
  readonly id: string
  readonly name: string
  /** Undefined while they are not complete. */
  readonly spec: RunSpec | undefined
}

/** The id of what the Train page holds now. */
export const TRAIN_SETTINGS = 'train'

/** Whether the Train page has fields for all of it, so that a rate that is found can be used there. */
export const fitsTrainPage = ({ model, classWeights }: RunSpec): boolean =>
  model.kind !== 'layers' && typeof classWeights === 'string'
