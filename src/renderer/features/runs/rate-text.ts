import type { RunState } from '#shared/domain/run.ts'
import { formatSetting } from '#renderer/ui/index.ts'

/** Why the rate cannot be changed now. */
const NOT_TRAINING: Readonly<Record<RunState, string>> = {
  preparing: 'Photos are still being prepared; the rate can be changed once it trains.',
  training: '',
  stopping: 'It is being stopped.',
  pausing: 'It is being paused.',
  paused: 'It is paused. Resume it first.',
  finished: 'It is over.',
  stopped: 'It is over.',
  failed: 'It is over.',
}

export const rateText = {
  title: 'Learning rate',
  description:
    'A change holds from the next update on and multiplies the whole schedule; it is noted with the run and marked in its charts.',
  now: 'Now',
  asScheduled: 'as its schedule has it',
  multiplied: (factor: number) => `its schedule × ${formatSetting(factor)}`,
  steps: {
    half: { sign: '× ½', name: 'Halve the learning rate' },
    double: { sign: '× 2', name: 'Double the learning rate' },
    tenth: { sign: '÷ 10', name: 'Divide the learning rate by 10' },
  },
  willBe: (next: number, now: number) =>
    `From the next update on: ${formatSetting(next)} instead of ${formatSetting(now)}`,
  own: 'Another rate',
  set: 'Set',
  notTraining: NOT_TRAINING,
  tooFar: 'That is more than a thousand times away from its schedule.',
  noRate: 'Type a rate above 0.',
  failed: 'The rate was not changed',
} as const
