import type { Measure } from '../domain/experiments/sweep/score.ts'
import type { SweepAssignment, SweepSetting } from '../domain/experiments/sweep/sweep-axis.ts'
import { formatInteger, formatLoss, formatPercent, formatSetting } from './format.ts'
import { OptimizerSpec } from '../domain/optimizer-spec.ts'
import { optimizerSettings } from './own-settings.ts'
import { settingNames } from './setting-names.ts'
import { valueText } from './setting-row.ts'
import { specNames } from './spec-names.ts'
import { text } from './text.ts'

/** What each setting that a sweep can vary is called. */
export const sweepSettingNames: Readonly<Record<SweepSetting, string>> = {
  colour: settingNames.colour,
  imageSize: settingNames.imageSize,
  augmentation: settingNames.augmentation,
  hiddenLayers: 'Hidden layers',
  hiddenUnits: 'Units of hidden layers',
  filters: 'Filters of the first block',
  kernelSize: settingNames.kernelSize,
  batchNormalisation: settingNames.batchNormalisation,
  activation: settingNames.activation,
  dropout: settingNames.dropout,
  initialisation: settingNames.initialisation,
  labelSmoothing: settingNames.labelSmoothing,
  weightDecay: settingNames.weightDecay,
  optimizer: settingNames.optimizer,
  learningRate: settingNames.learningRate,
  batchSize: settingNames.batchSize,
  epochs: settingNames.epochs,
}

/** What scores are, in a heading. */
export const measureNames: Readonly<Record<Measure, string>> = {
  validationLoss: 'Validation loss',
  validationErrors: 'Validation errors',
}

export const scoreText = (measure: Measure, score: number): string =>
  measure === 'validationLoss' ? formatLoss(score) : formatPercent(score)

/** A value as it is called on every page. */
export function assignmentText(assignment: SweepAssignment): string {
  switch (assignment.setting) {
    case 'colour':
      return specNames.colour[assignment.value]
    case 'activation':
      return specNames.activation[assignment.value]
    case 'initialisation':
      return specNames.initialisation[assignment.value]
    case 'optimizer':
      return optimizerText(assignment.value)
    case 'augmentation':
    case 'batchNormalisation':
      return assignment.value ? 'on' : 'off'
    case 'batchSize':
      return assignment.value === 'all' ? text.wholeBatch : formatInteger(assignment.value)
    case 'imageSize':
    case 'kernelSize':
    case 'epochs':
    case 'hiddenLayers':
    case 'hiddenUnits':
    case 'filters':
      return formatInteger(assignment.value)
    case 'dropout':
    case 'labelSmoothing':
    case 'weightDecay':
    case 'learningRate':
      return valueText(assignment.setting, assignment.value)
  }
}

/** Its name, and those of its own settings that are not what they usually are. */
function optimizerText(optimizer: OptimizerSpec): string {
  const usual = new Map(Object.entries(OptimizerSpec.parse({ kind: optimizer.kind })))
  const own = new Map(Object.entries(optimizer))
  const told = optimizerSettings[optimizer.kind].flatMap(([name, field]) => {
    const value: unknown = own.get(field)
    if (value === usual.get(field) || typeof value !== 'number') return []
    return [`${settingNames[name].toLowerCase()} ${formatSetting(value)}`]
  })
  const name = specNames.optimizer[optimizer.kind]
  return told.length === 0 ? name : `${name} (${told.join(', ')})`
}

/** All values of a configuration, in the order of the axes. */
export const assignmentsText = (assignments: readonly SweepAssignment[]): string =>
  assignments
    .map((assignment) => `${sweepSettingNames[assignment.setting]} ${assignmentText(assignment)}`)
    .join(', ')
