import type { RunSpec } from '../domain/run-spec.ts'
import { augmentationAmounts, augmentationSwitches } from './own-settings.ts'
import { settingNames } from './setting-names.ts'
import { specNames } from './spec-names.ts'
import { learningRows } from './learning-rows.ts'
import { networkRows } from './network-rows.ts'
import { numberRow, row, type SettingRow, valueText } from './setting-row.ts'
import { text } from './text.ts'

/** What a run was set to. What hardly anyone changes is left out where it is untouched. */
export const settingRows = (spec: RunSpec): readonly SettingRow[] => [
  numberRow('imageSize', spec.input.imageSize),
  row('colour', specNames.colour[spec.input.colour]),
  numberRow('validationShare', spec.validationShare),
  ...augmentationRows(spec),
  ...networkRows(spec),
  ...learningRows(spec),
  ...endRows(spec),
  row('seed', String(spec.seed)),
]

function augmentationRows({ augmentation }: RunSpec): readonly SettingRow[] {
  const changes = [
    ...augmentationSwitches.filter((name) => augmentation[name]).map((name) => settingNames[name]),
    ...augmentationAmounts
      .filter(([, field]) => augmentation[field] > 0)
      .map(([name, field]) => `${settingNames[name]} ${valueText(name, augmentation[field])}`),
  ]
  return changes.length === 0 ? [] : [row('augmentation', changes.join(', ').toLowerCase())]
}

function endRows({
  epochs,
  earlyStopping,
  keepBest,
  trainingLabels,
}: RunSpec): readonly SettingRow[] {
  return [
    numberRow('epochs', epochs),
    ...(earlyStopping
      ? [
          row('earlyStopping', text.earlyStopping(earlyStopping.patienceEpochs)),
          ...(earlyStopping.minimumImprovement === 0
            ? []
            : [numberRow('minimumImprovement', earlyStopping.minimumImprovement)]),
        ]
      : []),
    ...(keepBest ? [] : [row('keepBest', text.lastWeights)]),
    ...(trainingLabels === 'true' ? [] : [row('trainingLabels', text.shuffledLabels)]),
  ]
}
