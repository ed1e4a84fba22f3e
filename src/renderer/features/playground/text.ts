import type { DescentOutcome } from '#shared/domain/reading-descent.ts'
import type { LandscapeName } from '#shared/domain/landscapes/landscapes.ts'
import type { Position } from '#shared/domain/landscapes/landscape.ts'
import { formatCount, formatInteger } from '#renderer/ui/index.ts'

/** The names of a position's numbers. */
export const axisNames = ['x', 'y'] as const

export const text = {
  title: 'Descent playground',
  subtitle: 'The optimizers that train networks, on a curve or a valley.',
  back: 'Experiments',
  failed: 'The steps could not be worked out',

  mode: 'What is shown',
  one: 'One optimizer',
  all: 'All side by side',

  settings: 'Settings',
  landscape: 'Function',
  landscapes: {
    line: 'A line',
    square: 'A bowl',
    twoMinima: 'Two minima',
    plateau: 'A plateau',
    valley: 'A valley in two dimensions',
  } satisfies Readonly<Record<LandscapeName, string>>,
  formula: (position: Position, formula: string) =>
    `f(${axisNames.slice(0, position.length).join(', ')}) = ${formula}`,
  optimizer: 'Optimizer',
  noise: 'Noise',
  noiseInfo:
    'Added to every slope before the optimizer sees it: its standard deviation. Batches of photos make the slope of a loss noisy in the same way.',
  start: (axis: string) => `Start ${axis}`,
  fixFields: 'A value is out of range; it is marked.',

  step: 'Step',
  run: 'Run',
  toEnd: 'To the end',
  pause: 'Pause',
  backToStart: 'Back to start',
  atStart: 'The ball lies at its start.',
  atEnd: (steps: number) => `These were all ${formatInteger(steps)} steps.`,
  shownStep: 'Step shown',
  stepOf: (step: number, steps: number) => `Step ${formatInteger(step)} of ${formatInteger(steps)}`,

  ball: 'The ball: drag it, or move it with the arrow keys',
  lostReadout: 'lost: the steps are too large',
  tangent: 'Tangent, whose slope is the derivative',
  arrow: 'Downhill, against the gradient',
  steps: 'Steps so far',
  minimum: 'Minimum',

  comparison: 'Where they end',
  comparisonNote: (steps: number) =>
    `After at most ${formatInteger(steps)} steps, each with its own numbers as they are set.`,
  settledAt: 'Settled after step',
  ends: 'Ends at',
  outcome: 'What became of it',
  outcomes: {
    start: 'Has not moved',
    lost: 'Lost: steps too large',
    endless: 'Falls on and on',
    higher: 'Higher than its start',
    lowest: 'In the lowest place',
    otherMinimum: 'In another minimum',
    flat: 'Stuck on flat ground',
    moving: 'Still moves',
  } satisfies Readonly<Record<DescentOutcome, string>>,
  value: (dimensions: number) => `f(${axisNames.slice(0, dimensions).join(', ')})`,
  stepColumn: 'Step',
  slope: 'Slope',
  slopeAlong: (axis: string) => `Slope along ${axis}`,
  followed: 'Slope with noise',
  followedAlong: (axis: string) => `Slope along ${axis} with noise`,

  settledFirst: (name: string, step: number) =>
    `${name} is the first to settle in the lowest place, after ${formatCount(step, 'step')}.`,
  noneSettled: (name: string, steps: number) =>
    `None settles in the lowest place within ${formatCount(steps, 'step')}; ${name} comes lowest.`,
  lost: (names: readonly string[]) =>
    `The steps are too large for ${names.join(', ')}: each leads farther away.`,
  race: (step: number) =>
    step === 0
      ? 'All begin at the same place, with the same learning rate.'
      : `All after ${formatCount(step, 'step')}.`,
  working: 'The steps are being worked out.',
} as const
