import { LearningRateSchedule } from '#shared/domain/learning-rate-schedule.ts'
import { chooseName, parseKeyValues, splitSettings } from './key-values.ts'
import type { Setting } from './setting.ts'
import { type Values, withValue } from './values.ts'

export const scheduleOptions = withValue('schedule')

const KINDS = LearningRateSchedule.options.map((spec) => spec.unwrap().shape.kind.value)

/** Those that all schedules have; they are options of their own. */
const COMMON = ['kind', 'learningRate', 'warmUpEpochs']

/**
 * The schedule with its settings; learning rate and warm-up stay as they are.
 * @throws UsageError for an unknown name or setting
 */
export function scheduleSettings(
  { schedule }: Values<typeof scheduleOptions>,
  { learningRate, warmUpEpochs }: LearningRateSchedule,
): readonly Setting[] {
  if (schedule === undefined) return []
  const option = '--schedule'
  const [text, settings] = splitSettings(schedule)
  const kind = chooseName(option, text, KINDS)
  const fields = parseKeyValues(option, settings, keysOf(kind))
  return [{ option, path: ['schedule'], value: { kind, learningRate, warmUpEpochs, ...fields } }]
}

const keysOf = (kind: LearningRateSchedule['kind']): readonly string[] =>
  LearningRateSchedule.options
    .map((spec) => spec.unwrap().shape)
    .filter((shape) => shape.kind.value === kind)
    .flatMap((shape) => Object.keys(shape))
    .filter((key) => !COMMON.includes(key))
