import { describe, expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import type { Divergence } from './divergence.ts'
import { explainDivergence } from './explain-divergence.ts'

function explain(changes: object, kind: Divergence = 'notFinite', learningRate?: number): string {
  const spec = RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...changes })
  return explainDivergence(kind, {
    step: 42,
    learningRate: learningRate ?? spec.schedule.learningRate,
    spec,
  })
}
const rate = (learningRate: number) => ({ schedule: { kind: 'constant', learningRate } })

describe('the explanation of a divergence', () => {
  it('says what happened, at which step', () => {
    expect(explain({})).toMatch(/^The loss was no longer a number at step 42: training diverged\. /)
    expect(explain({}, 'rising')).toMatch(
      /^The loss rose far above that of the untrained network and was still there at step 42: training diverged\. /,
    )
  })

  it('names the learning rate and suggests a tenth of it', () => {
    expect(explain({ optimizer: { kind: 'sgd' }, ...rate(0.3) })).toMatch(
      / The learning rate, 0\.3, is most likely too large\. Try 0\.03\.$/,
    )
    expect(explain(rate(1e-6))).toContain('Try 1e-7.')
  })

  it('suggests what to set where the schedule has changed the rate since', () => {
    const schedule = { kind: 'exponential', learningRate: 2, factor: 0.5 }
    expect(explain({ schedule }, 'rising', 0.5)).toContain(
      'The learning rate, 0.5 at that step, is most likely too large. Try 0.2 instead of 2.',
    )
  })

  it.each(['momentum', 'nesterov'])('tells what %s makes of the rate', (kind) => {
    expect(explain({ optimizer: { kind, momentum: 0.95 }, ...rate(0.1) })).toContain(
      'The learning rate, 0.1, is most likely too large: with a momentum of 0.95 it has the effect of 2. Try 0.01.',
    )
    expect(explain({ optimizer: { kind, momentum: 0 }, ...rate(0.1) })).not.toContain('momentum')
  })

  it('looks for the mutations of a genetic algorithm, which has no gradients', () => {
    const message = explain({ optimizer: { kind: 'genetic', mutationScale: 0.5 }, ...rate(2) })
    expect(message).toContain('their standard deviation was 0.5. Try a scale of 0.05.')
    expect(message).not.toContain('learning rate')
  })
})

describe('what else it names', () => {
  const unbounded = {
    loss: 'meanSquaredError',
    model: { kind: 'dense', hidden: [8], output: 'linear' },
  }
  const deep = { model: { kind: 'dense', hidden: [8, 8, 8, 8] } }

  it.each([
    ['linear', true],
    ['relu', true],
    ['sigmoid', false],
    ['tanh', false],
    ['auto', false],
  ])('of mean squared error with %s outputs', (output, named) => {
    const model = { ...unbounded.model, output }
    expect(explain({ ...unbounded, model }).includes('no upper bound')).toBe(named)
  })

  it('is the single neuron’s activation too', () => {
    const neuron = { kind: 'neuron', activation: 'relu' }
    expect(explain({ ...unbounded, model: neuron })).toContain('relu outputs have no upper bound')
  })

  it('is a uniform initialisation where a layer is large', () => {
    // 64 · 64 · 3 inputs and 64 units: √(6 / 12,352).
    expect(explain({ initialisation: 'uniform' })).toContain('would begin within ±0.022.')
    expect(explain({ initialisation: 'glorot' })).not.toContain('Besides')
    // 32 · 32 · 3 inputs and 64 units: ±0.044 is not much less; 8 · 8 · 3: Glorot’s is wider.
    for (const imageSize of [32, 8]) {
      const input = { imageSize, colour: 'rgb' }
      expect(explain({ initialisation: 'uniform', input })).not.toContain('Besides')
    }
  })

  it('counts the places that a filter looks at', () => {
    const model = (kernelSize: number) => ({
      kind: 'convolutional',
      blocks: [
        { filters: 1024, kernelSize: 1 },
        { filters: 64, kernelSize },
      ],
    })
    // 3² · (1024 + 64) = 9792 connections, but 1,088 with a kernel of 1.
    expect(explain({ initialisation: 'uniform', model: model(3) })).toContain('±0.025')
    expect(explain({ initialisation: 'uniform', model: model(1) })).not.toContain('Besides')
  })

  it('is a deep network whose gradients are not clipped', () => {
    expect(explain(deep)).toContain('the network has 5; clipping')
    const clipped = { gradientClipping: { by: 'norm', limit: 1 } }
    expect(explain({ ...deep, ...clipped })).not.toContain('Besides')
    expect(explain({ model: { kind: 'dense', hidden: [8, 8, 8] } })).not.toContain('Besides')
  })

  it('is not the depth of a network that normalises', () => {
    const blocks = Array<object>(5).fill({ filters: 4, pool: 'none' })
    const normalised = [{ filters: 4, batchNormalisation: true }, ...blocks.slice(1)]
    expect(explain({ model: { kind: 'convolutional', blocks } })).toContain('the network has 6')
    expect(explain({ model: { kind: 'convolutional', blocks: normalised } })).not.toContain(
      'Besides',
    )
  })

  it('is one thing alone', () => {
    const all = {
      ...unbounded,
      initialisation: 'uniform',
      model: { kind: 'dense', hidden: [8, 8, 8, 8], output: 'linear' },
    }
    expect(explain(all).match(/Besides/g)).toHaveLength(1)
    const genetic = { optimizer: { kind: 'genetic' } }
    expect(explain({ ...all, ...genetic })).not.toContain('Besides')
  })
})
