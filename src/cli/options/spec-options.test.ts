import { parseArgs } from 'node:util'
import { describe, expect, it } from 'vitest'
import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { UsageError } from '../usage-error.ts'
import { changeSpec, specOptions } from './spec-options.ts'

const base = DEFAULT_RUN_SPEC

function changed(from: RunSpec, ...options: readonly string[]): RunSpec {
  const { values } = parseArgs({ args: [...options], allowNegative: true, options: specOptions })
  return changeSpec(from, values)
}
const specOf = (...options: readonly string[]) => changed(base, ...options)

/** What was said about wrong options. */
function complaint(...options: readonly string[]): string {
  try {
    specOf(...options)
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return (error as UsageError).message
  }
  throw new Error(`${options.join(' ')} was taken`)
}

describe('options of one field', () => {
  it('change nothing when they are left out', () => {
    expect(specOf()).toEqual(base)
  })

  it.each<readonly [string, string, Partial<RunSpec>]>([
    ['--size', '32', { input: { ...base.input, imageSize: 32 } }],
    ['--colour', 'grey', { input: { ...base.input, colour: 'grey' } }],
    ['--initialisation', 'he', { initialisation: 'he' }],
    ['--loss', 'mse', { loss: 'meanSquaredError' }],
    ['--loss', 'mean-squared-error', { loss: 'meanSquaredError' }],
    ['--loss', 'cross-entropy', { loss: 'crossEntropy' }],
    ['--class-weights', 'balanced', { classWeights: 'balanced' }],
    ['--class-weights', '1,2.5', { classWeights: [1, 2.5] }],
    ['--label-smoothing', '0.1', { labelSmoothing: 0.1 }],
    ['--weight-decay', '1e-4', { weightDecay: 0.0001 }],
    ['--learning-rate', '0.5', { schedule: { ...base.schedule, learningRate: 0.5 } }],
    ['--warm-up', '1.5', { schedule: { ...base.schedule, warmUpEpochs: 1.5 } }],
    ['--batch-size', '7', { batchSize: 7 }],
    ['--batch-size', 'all', { batchSize: 'all' }],
    ['--epochs', '3', { epochs: 3 }],
    ['--keep-best', 'no', { keepBest: false }],
    ['--validation-share', '0.5', { validationShare: 0.5 }],
    ['--seed', '0', { seed: 0 }],
    ['--clip-norm', '1.5', { gradientClipping: { by: 'norm', limit: 1.5 } }],
    ['--clip-value', '0.1', { gradientClipping: { by: 'value', limit: 0.1 } }],
    ['--early-stopping', '5', { earlyStopping: { patienceEpochs: 5, minimumImprovement: 0 } }],
    [
      '--early-stopping',
      '5,0.01',
      { earlyStopping: { patienceEpochs: 5, minimumImprovement: 0.01 } },
    ],
  ])('%s %s changes that field alone', (option, value, fields) => {
    expect(specOf(option, value)).toEqual({ ...base, ...fields })
  })

  it('take back what another spec has', () => {
    const from = specOf(
      ...['--clip-norm', '1', '--early-stopping', '3', '--augment', 'flip', '--keep-best', 'no'],
    )
    const back = ['--clip-value', 'none', '--early-stopping', 'none', '--augment', 'none']
    expect(changed(from, ...back, '--keep-best', 'yes')).toEqual(base)
  })

  it.each([
    ['--size', '7', '257', '64.5', 'big', '', '-8', 'Infinity'],
    ['--colour', 'gray', 'RGB', ''],
    ['--initialisation', 'random', ''],
    ['--loss', 'crossentropy', '', 'toString', 'constructor'],
    ['--class-weights', 'heavy', '1', '1,-1', '1,', ''],
    ['--label-smoothing', '0.6', '-1', 'some'],
    ['--weight-decay', '1.1', '-0.1', ''],
    ['--learning-rate', '0', '-1', '11', 'fast', '', ' '],
    ['--warm-up', '-1', 'slow', ''],
    ['--batch-size', '0', '1.5', '65537', 'every', ''],
    ['--epochs', '0', '10001', 'many', ''],
    ['--keep-best', 'maybe', '1', ''],
    ['--validation-share', '0', '0.6', '20%', ''],
    ['--seed', '-1', '2147483648', '0.5', 'x', ''],
    ['--clip-norm', '0', '-1', 'far', ''],
    ['--clip-value', '0', '1e7', ''],
    ['--early-stopping', '0', '1.5', '5,-1', '5,', '1,2,3', 'soon', ''],
    ['--model', 'layers', 'Dense', 'dense:hidden=3', ''],
    ['--hidden', '0', '8,,4', 'eight', '', '4097', '1.5', '1,1,1,1,1,1,1,1,1'],
    ['--activation', 'softmax', 'RELU', ''],
    ['--dropout', '1', '-0.1', 'half', ''],
    ['--output', 'auto-matic', ''],
    ['--optimizer', 'lion', '', 'toString', 'adam:momentum=1', 'sgd:x', 'momentum:momentum=1'],
    ['--schedule', 'cosine', '', 'step:every=5', 'step:factor=2', 'constant:learning-rate=1'],
    ['--augment', 'twist', 'shift', 'shift=0.6', 'flip=0.5', 'rotate=ten', 'flip,,shift=0.1'],
  ])('%s is named when its value is wrong', (option, ...values) => {
    for (const value of values) {
      expect(complaint(`${option}=${value}`), value).toMatch(new RegExp(`^${option}: .+\\.$`))
    }
  })

  it('say what they expect', () => {
    expect(complaint('--size', '7')).toBe('--size: expected a whole number from 8 to 256.')
    expect(complaint('--loss', 'x')).toBe('--loss: expected mean-squared-error or cross-entropy.')
    expect(complaint('--learning-rate', '0')).toBe(
      '--learning-rate: expected a number above 0, at most 10.',
    )
    expect(complaint('--batch-size', '0')).toBe(
      '--batch-size: expected all or a whole number from 1 to 65536.',
    )
    expect(complaint('--keep-best', 'x')).toBe('--keep-best: expected yes or no.')
    expect(complaint('--hidden', '8,x')).toBe(
      '--hidden: entry 2: expected a whole number from 1 to 4096.',
    )
    expect(complaint('--class-weights', '1')).toBe(
      '--class-weights: expected none, balanced or a list of 2 to 1000 entries, each a number from 0 to 1000.',
    )
    expect(complaint('--early-stopping', '5,x')).toBe(
      '--early-stopping: minimum-improvement: expected a number from 0 to 10.',
    )
  })
})

describe('the model', () => {
  const convolutional = (...options: readonly string[]) =>
    specOf('--model', 'convolutional', ...options).model

  const block = { kernelSize: 3, batchNormalisation: false, activation: 'relu', pool: 'max' }

  it('has what suits its kind when nothing else is said', () => {
    expect(specOf('--model', 'neuron').model).toEqual({ kind: 'neuron', activation: 'sigmoid' })
    expect(specOf('--model', 'dense')).toEqual(base)
    expect(convolutional()).toEqual({
      kind: 'convolutional',
      blocks: [16, 32, 64].map((filters) => ({ ...block, filters })),
      join: 'globalAverage',
      hidden: [],
      activation: 'relu',
      dropout: 0,
      output: 'auto',
    })
    // All else stays as it is.
    expect(specOf('--model', 'convolutional')).toEqual({ ...base, model: convolutional() })
  })

  it('takes the settings of its kind', () => {
    expect(specOf('--hidden', '8,4,2').model).toEqual({ ...base.model, hidden: [8, 4, 2] })
    expect(specOf('--hidden', 'none').model).toEqual({ ...base.model, hidden: [] })
    expect(specOf('--activation', 'tanh', '--dropout', '0.2', '--output', 'softmax').model).toEqual(
      { ...base.model, activation: 'tanh', dropout: 0.2, output: 'softmax' },
    )
    expect(specOf('--model', 'neuron', '--activation', 'linear', '--loss', 'mse').model).toEqual({
      kind: 'neuron',
      activation: 'linear',
    })
  })

  it('gives every block what is said of blocks', () => {
    const model = convolutional(
      ...['--filters', '4,8', '--pool', 'average', '--batch-normalisation', '--kernel-size', '5'],
      ...['--activation', 'tanh', '--join', 'global-max', '--hidden', '16', '--dropout', '0.5'],
    )
    const made = {
      kernelSize: 5,
      batchNormalisation: true,
      activation: 'tanh',
      pool: 'average',
    }
    expect(model).toEqual({
      kind: 'convolutional',
      blocks: [
        { ...made, filters: 4 },
        { ...made, filters: 8 },
      ],
      join: 'globalMax',
      hidden: [16],
      activation: 'tanh',
      dropout: 0.5,
      output: 'auto',
    })
    expect(convolutional('--join', 'globalMax')).toMatchObject({ join: 'globalMax' })
  })

  it('keeps what another spec says of its blocks', () => {
    const from = specOf(
      ...['--model', 'convolutional', '--filters', '4,8', '--pool', 'none'],
      '--batch-normalisation',
    )
    const kept = { ...block, pool: 'none', batchNormalisation: true }
    expect(changed(from, '--filters', '1,2,3').model).toMatchObject({
      blocks: [1, 2, 3].map((filters) => ({ ...kept, filters })),
    })
    expect(changed(from, '--no-batch-normalisation').model).toMatchObject({
      blocks: [4, 8].map((filters) => ({ ...kept, batchNormalisation: false, filters })),
    })
    expect(changed(from, '--model', 'dense')).toEqual(base)
  })

  it.each([
    ['--filters', '0', '4,x', '', '1,1,1,1,1,1,1', '1025'],
    ['--kernel-size', '0', '16', '2.5', ''],
    ['--pool', 'sum', ''],
    ['--join', 'concat', ''],
  ])('%s is named when its value is wrong', (option, ...values) => {
    for (const value of values) {
      const words = complaint('--model', 'convolutional', `${option}=${value}`)
      expect(words, value).toMatch(new RegExp(`^${option}: .+\\.$`))
    }
  })

  it('shuffles labels, or takes that back', () => {
    const shuffled = specOf('--shuffle-labels')
    expect(shuffled.trainingLabels).toBe('shuffled')
    expect(changed(shuffled, '--no-shuffle-labels')).toEqual(base)
  })

  it('says that a setting is not for it', () => {
    expect(complaint('--filters', '8')).toBe(
      '--filters: is a setting of the model convolutional, but this model is dense.',
    )
    expect(complaint('--batch-normalisation')).toMatch(/^--batch-normalisation: /)
    expect(complaint('--model', 'neuron', '--hidden', '8')).toBe(
      '--hidden: is a setting of the model dense or convolutional, but this model is neuron.',
    )
  })

  it('says what there is', () => {
    expect(complaint('--model', 'transformer')).toBe(
      '--model: there is no “transformer”. There are neuron, dense, convolutional.',
    )
  })
})

describe('the optimizer', () => {
  it('has its own defaults', () => {
    expect(specOf('--optimizer', 'sgd')).toEqual({ ...base, optimizer: { kind: 'sgd' } })
    expect(specOf('--optimizer', 'rmsprop').optimizer).toEqual({
      kind: 'rmsprop',
      rho: 0.9,
      epsilon: 1e-7,
    })
  })

  it('takes settings behind a colon, in either spelling', () => {
    expect(specOf('--optimizer', 'momentum:momentum=0.95').optimizer).toEqual({
      kind: 'momentum',
      momentum: 0.95,
    })
    expect(
      specOf('--optimizer', 'genetic:population=64,elite=4,mutation-rate=0.2,crossoverRate=1')
        .optimizer,
    ).toMatchObject({ population: 64, elite: 4, mutationRate: 0.2, crossoverRate: 1 })
  })

  it('is gradient descent proper on all photos at once', () => {
    expect(specOf('--optimizer', 'gradient-descent')).toEqual({
      ...base,
      optimizer: { kind: 'sgd' },
      batchSize: 'all',
    })
    expect(specOf('--optimizer', 'gradient-descent', '--batch-size', 'all').batchSize).toBe('all')
    expect(complaint('--optimizer', 'gradient-descent', '--batch-size', '4')).toMatch(
      /^--batch-size: gradient-descent takes all photos/,
    )
  })

  it('says what there is', () => {
    expect(complaint('--optimizer', 'lion')).toBe(
      '--optimizer: there is no “lion”. There are gradient-descent, sgd, momentum, nesterov, rmsprop, adam, adamw, genetic.',
    )
    expect(complaint('--optimizer', 'adamw:decay=1')).toBe(
      '--optimizer: there is no setting “decay”. There are beta1, beta2, epsilon, weight-decay.',
    )
    expect(complaint('--optimizer', 'sgd:momentum=1')).toBe(
      '--optimizer: there is no setting “momentum”. There are none here.',
    )
    expect(complaint('--optimizer', 'genetic:mutation-rate=2')).toBe(
      '--optimizer: mutation-rate: expected a number from 0 to 1.',
    )
    expect(complaint('--optimizer', 'genetic:elite=40')).toBe(
      '--optimizer: elite: must be smaller than the population.',
    )
    expect(complaint('--optimizer', 'adam:beta1=0.5,beta1=0.6')).toBe(
      '--optimizer: beta1 is there twice.',
    )
  })
})

describe('the schedule', () => {
  it('takes settings behind a colon, and the learning rate and warm-up beside it', () => {
    expect(specOf('--schedule', 'step:every-epochs=5,factor=0.1').schedule).toEqual({
      kind: 'step',
      learningRate: base.schedule.learningRate,
      warmUpEpochs: 0,
      everyEpochs: 5,
      factor: 0.1,
    })
    expect(
      specOf('--learning-rate', '0.1', '--warm-up', '2', '--schedule', 'cosine-restarts').schedule,
    ).toEqual({
      kind: 'cosineRestarts',
      learningRate: 0.1,
      warmUpEpochs: 2,
      lowest: 0,
      cycleEpochs: 10,
      cycleFactor: 1,
    })
  })

  it.each([
    ['constant', 'constant'],
    ['exponential', 'exponential'],
    ['triangular', 'triangular'],
    ['one-cycle', 'oneCycle'],
    ['reduce-on-plateau', 'reduceOnPlateau'],
  ])('may be %s', (name, kind) => {
    expect(specOf('--schedule', name).schedule).toEqual(
      RunSpec.parse({ ...base, schedule: { ...base.schedule, kind } }).schedule,
    )
  })

  it('says what there is', () => {
    expect(complaint('--schedule', 'cosine')).toBe(
      '--schedule: there is no “cosine”. There are constant, step, exponential, cosine-restarts, triangular, one-cycle, reduce-on-plateau.',
    )
    expect(complaint('--schedule', 'step:every=5')).toBe(
      '--schedule: there is no setting “every”. There are every-epochs, factor.',
    )
  })
})

describe('augmentation', () => {
  it('is what is listed and nothing else', () => {
    expect(
      specOf(
        ...[
          '--augment',
          'flip,shift=0.1,rotate=10,zoom=0.2,brightness=0.3,contrast=0.4,colour=0.5,erase=0.6',
        ],
      ).augmentation,
    ).toEqual({
      ...{ flipHorizontally: true, flipVertically: false, shift: 0.1, rotate: 10, zoom: 0.2 },
      ...{ brightness: 0.3, contrast: 0.4, colour: 0.5, erase: 0.6 },
    })
    const from = specOf('--augment', 'flip,shift=0.1')
    expect(changed(from, '--augment', 'flip-vertically').augmentation).toEqual({
      ...NO_AUGMENTATION,
      flipVertically: true,
    })
    expect(changed(from, '--augment', 'flip=no')).toEqual(base)
  })

  it('says what there is and what it expects', () => {
    expect(complaint('--augment', 'twist=3')).toBe(
      '--augment: there is no setting “twist”. There are flip, flip-horizontally, flip-vertically, shift, rotate, zoom, brightness, contrast, colour, erase.',
    )
    expect(complaint('--augment', 'shift')).toBe(
      '--augment: shift: expected a number from 0 to 0.5.',
    )
    expect(complaint('--augment', 'flip=0.5')).toBe(
      '--augment: flip-horizontally: expected yes or no.',
    )
  })
})

describe('settings that do not fit together', () => {
  it('are named by the option that set one, or by the path', () => {
    expect(complaint('--output', 'linear')).toMatch(/^--output: cross-entropy needs/)
    expect(complaint('--clip-norm', '1', '--optimizer', 'genetic')).toMatch(
      /^--clip-norm: the genetic algorithm/,
    )
    expect(complaint('--schedule', 'triangular:lowest=1')).toBe(
      '--schedule: lowest: must not be above the learning rate.',
    )
    expect(complaint('--model', 'convolutional', '--filters', '1,1,1,1', '--size', '8')).toMatch(
      /^--filters: pooling by 2 needs/,
    )
    expect(complaint('--clip-norm', '1', '--clip-value', '1')).toMatch(/^--clip-value: /)
    const linear = specOf('--output', 'linear', '--loss', 'mse')
    expect(() => changed(linear, '--loss', 'cross-entropy')).toThrow(
      /^model\.output: cross-entropy needs/,
    )
  })
})
