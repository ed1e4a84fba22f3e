import { OptimizerSpec } from '../domain/optimizer-spec.ts'
import type { RunSpec } from '../domain/run-spec.ts'
import { optimizerSettings, scheduleSettings } from './own-settings.ts'
import type { SettingName } from './setting-names.ts'
import { specNames } from './spec-names.ts'
import { formatSetting } from './format.ts'
import { numberRow, row, type SettingRow } from './setting-row.ts'
import { text } from './text.ts'

/** The loss, and how it was brought down. */
export const learningRows = (spec: RunSpec): readonly SettingRow[] => [
  ...lossRows(spec),
  ...optimizerRows(spec),
  ...scheduleRows(spec),
  spec.batchSize === 'all'
    ? row('batchSize', text.wholeBatch)
    : numberRow('batchSize', spec.batchSize),
]

function lossRows({
  loss,
  classWeights,
  labelSmoothing,
  weightDecay,
}: RunSpec): readonly SettingRow[] {
  const weights =
    typeof classWeights === 'string'
      ? specNames.classWeights[classWeights]
      : classWeights.map(formatSetting).join(', ')
  return [
    row('loss', specNames.loss[loss]),
    ...(classWeights === 'none' ? [] : [row('classWeights', weights)]),
    ...(labelSmoothing === 0 ? [] : [numberRow('labelSmoothing', labelSmoothing)]),
    ...(weightDecay === 0 ? [] : [numberRow('weightDecay', weightDecay)]),
  ]
}

function optimizerRows({ optimizer, gradientClipping }: RunSpec): readonly SettingRow[] {
  const { kind } = optimizer
  const usual = OptimizerSpec.parse({ kind })
  return [
    row('optimizer', specNames.optimizer[kind]),
    // Nobody knows a genetic algorithm's settings by its name.
    ...ownRows(optimizerSettings[kind], optimizer, kind === 'genetic' ? {} : usual),
    ...(gradientClipping
      ? [row('clipping', text.clipping[gradientClipping.by](gradientClipping.limit))]
      : []),
  ]
}

const scheduleRows = ({ schedule }: RunSpec): readonly SettingRow[] => [
  numberRow('learningRate', schedule.learningRate),
  ...(schedule.kind === 'constant' ? [] : [row('schedule', specNames.schedule[schedule.kind])]),
  ...ownRows(scheduleSettings[schedule.kind], schedule, {}),
  ...(schedule.warmUpEpochs === 0 ? [] : [numberRow('warmUpEpochs', schedule.warmUpEpochs)]),
]

/** The numbers of a kind's own that are not what they usually are. */
function ownRows(
  own: readonly (readonly [SettingName, string])[],
  settings: Readonly<Record<string, unknown>>,
  usual: Readonly<Record<string, unknown>>,
): readonly SettingRow[] {
  return own.flatMap(([name, field]) => {
    const value = settings[field]
    return typeof value === 'number' && value !== usual[field] ? [numberRow(name, value)] : []
  })
}
