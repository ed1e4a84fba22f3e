import { describe, expect, it } from 'vitest'
import { RateRange } from '#shared/domain/rate-finding.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { checkOptions } from '../commands/check.ts'
import { checkGradientsOptions, DEFAULT_COUNT } from '../commands/check-gradients.ts'
import { descendOptions } from '../commands/descend.ts'
import { experimentCommandOptions } from '../commands/experiment.ts'
import { findRateOptions } from '../commands/find-rate.ts'
import { importOptions } from '../commands/import-options.ts'
import { repeatOptions } from '../commands/repeat.ts'
import { reportOptions } from '../commands/report.ts'
import { splitOptions } from '../commands/split.ts'
import { sweepOptions } from '../commands/sweep-options.ts'
import { tensorboardOptions } from '../commands/tensorboard.ts'
import { trainOptions } from '../commands/train-options.ts'
import { DEFAULT_FILTERS } from '../options/model.ts'
import { kebabCase } from '../options/read.ts'
import { changeSpec } from '../options/spec-options.ts'
import { CHECK_GRADIENTS_USAGE, FIND_RATE_USAGE } from './experiments.ts'
import { TRAIN_USAGE } from './train.ts'
import { shortUsageOf, USAGE, usageOf } from './usage.ts'

/** The lines that describe an option, up to the next one. */
const linesOf = (usage: string, option: string): string =>
  new RegExp(`^  --${option}[ |][^]*?(?=^  --|^$)`, 'm').exec(usage)?.[0] ?? ''

const spec = DEFAULT_RUN_SPEC
const convolutional = changeSpec(spec, { model: 'convolutional' }).model

/** A part of a model, whatever its kind. */
const partOf = (model: object, key: string): unknown => new Map(Object.entries(model)).get(key)

const [block = {}] = partOf(convolutional, 'blocks') as readonly object[]

describe.each([
  ['train', TRAIN_USAGE],
  ['find-rate', FIND_RATE_USAGE],
  ['check-gradients', CHECK_GRADIENTS_USAGE],
])('the usage of %s', (_command, usage) => {
  it.each<readonly [string, unknown]>([
    ['size', spec.input.imageSize],
    ['colour', spec.input.colour],
    ['validation-share', spec.validationShare],
    ['model', spec.model.kind],
    ['filters', DEFAULT_FILTERS.join()],
    ['kernel-size', partOf(block, 'kernelSize')],
    ['pool', partOf(block, 'pool')],
    ['join', kebabCase(String(partOf(convolutional, 'join')))],
    ['dropout', partOf(spec.model, 'dropout')],
    ['output', partOf(spec.model, 'output')],
    ['initialisation', spec.initialisation],
    ['loss', kebabCase(spec.loss)],
    ['class-weights', spec.classWeights],
    ['label-smoothing', spec.labelSmoothing],
    ['weight-decay', spec.weightDecay],
    ['optimizer', spec.optimizer.kind],
    ['learning-rate', spec.schedule.learningRate],
    ['schedule', spec.schedule.kind],
    ['warm-up', spec.schedule.warmUpEpochs],
    ['clip-norm', spec.gradientClipping ?? 'none'],
    ['clip-value', spec.gradientClipping ?? 'none'],
    ['batch-size', spec.batchSize],
    ['epochs', spec.epochs],
    ['early-stopping', spec.earlyStopping ?? 'none'],
    ['keep-best', spec.keepBest ? 'yes' : 'no'],
    ['seed', spec.seed],
  ])('names the default of --%s', (option, value) => {
    expect(linesOf(usage, option)).toContain(`(${String(value)})`)
  })

  it('names the defaults that depend on the model', () => {
    expect(linesOf(usage, 'hidden')).toContain(`(${String(partOf(spec.model, 'hidden'))};`)
    expect(partOf(convolutional, 'hidden')).toEqual([])
    expect(linesOf(usage, 'activation')).toContain(`(${String(partOf(spec.model, 'activation'))};`)
  })
})

it('the usage of find-rate names the defaults of its range', () => {
  const { lowest, highest, steps } = RateRange.parse({})
  expect(linesOf(FIND_RATE_USAGE, 'lowest')).toContain(`(${lowest})`)
  expect(linesOf(FIND_RATE_USAGE, 'highest')).toContain(`(${highest})`)
  expect(linesOf(FIND_RATE_USAGE, 'steps')).toContain(`(${steps})`)
})

it('the usage of check-gradients names the default of its count', () => {
  expect(linesOf(CHECK_GRADIENTS_USAGE, 'count')).toContain(`(${DEFAULT_COUNT})`)
})

it.each([
  ['import', importOptions],
  ['check', checkOptions],
  ['split', splitOptions],
  ['train', trainOptions],
  ['experiment', experimentCommandOptions],
  ['find-rate', findRateOptions],
  ['check-gradients', checkGradientsOptions],
  ['descend', descendOptions],
  ['sweep', sweepOptions],
  ['report', reportOptions],
  ['repeat', repeatOptions],
  ['tensorboard', tensorboardOptions],
])('the usage of %s names all of its options and no other', (command, options) => {
  const named = [...usageOf(command).matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name)
  // The negative forms of options that are flags.
  const others = new Set([
    'no-batch-normalisation',
    'no-shuffle-labels',
    ...(['train', 'import', 'check'].includes(command) ? [] : ['print-spec']),
  ])
  expect([...new Set(named)].filter((name) => !others.has(String(name))).sort()).toEqual(
    Object.keys(options).sort(),
  )
})

it('no line is too long for a terminal', () => {
  for (const command of [
    'import',
    'check',
    'train',
    'experiment',
    'find-rate',
    'check-gradients',
    'descend',
    'sweep',
    'classify',
    'report',
    'repeat',
    'tensorboard',
    'doctor',
    '',
  ]) {
    for (const line of usageOf(command).split('\n')) expect(line.length, line).toBeLessThan(101)
  }
})

it('who got a command wrong sees how it is called', () => {
  expect(shortUsageOf('classify')).toBe(
    [
      'Usage:',
      '  downhill classify <run> <photos…> [options]  say what photos show',
      '',
      'downhill classify --help lists the options.',
      '',
    ].join('\n'),
  )
  expect(shortUsageOf('toString')).toBe(USAGE)
  expect(usageOf(undefined)).toBe(USAGE)
})
