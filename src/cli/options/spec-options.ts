import { RunSpec } from '#shared/domain/run-spec.ts'
import { augmentationOptions, augmentationSettings } from './augmentation.ts'
import { check } from './check.ts'
import { clippingOptions, clippingSettings } from './clipping.ts'
import { earlyStoppingOptions, earlyStoppingSettings } from './early-stopping.ts'
import { modelOptions, modelSettings } from './model.ts'
import { optimizerOptions, optimizerSettings } from './optimizer.ts'
import { scheduleOptions, scheduleSettings } from './schedule.ts'
import { applySettings } from './setting.ts'
import { singleOptions, singleSettings } from './single.ts'
import { trainingLabelsOptions, trainingLabelsSettings } from './training-labels.ts'
import type { Values } from './values.ts'

/** Every option that is a part of a RunSpec. */
export const specOptions = {
  ...singleOptions,
  ...modelOptions,
  ...optimizerOptions,
  ...scheduleOptions,
  ...augmentationOptions,
  ...clippingOptions,
  ...earlyStoppingOptions,
  ...trainingLabelsOptions,
} as const
export type SpecValues = Values<typeof specOptions>

/**
 * The spec that options make of another.
 * @throws UsageError naming the option that is wrong
 */
export function changeSpec(base: RunSpec, values: SpecValues): RunSpec {
  const settings = [
    ...modelSettings(values, base.model),
    ...optimizerSettings(values, values['batch-size']),
    ...scheduleSettings(values, base.schedule),
    ...augmentationSettings(values),
    ...clippingSettings(values),
    ...earlyStoppingSettings(values),
    ...trainingLabelsSettings(values),
    // Behind those that set several fields, of which some are these.
    ...singleSettings(values),
  ]
  return check(RunSpec, applySettings(base, settings), { settings })
}
