import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { buildNetwork } from '#shared/domain/network.ts'
import { planBlocks, planJudging } from '#shared/domain/plan-blocks.ts'
import { cutEpoch } from './batches.ts'

const networkOf = (size: number, layers: readonly LayerSpec[]) =>
  buildNetwork([size, size, 3], layers, { outputUnits: 1, outputActivation: 'sigmoid' })
const neuron = networkOf(8, [{ layer: 'flatten' }])
const convolution: LayerSpec = {
  layer: 'convolution',
  filters: 32,
  kernelSize: 3,
  stride: 1,
  padding: 'same',
}

describe('blocks of steps', () => {
  it('are as long as they may be for a small network', () => {
    expect(planBlocks(neuron, 1, 3200)).toBe(32)
    expect(planBlocks(neuron, 1, 20)).toBe(20)
  })

  it('leave as few single steps as they can', () => {
    // Two of 20 instead of one of 32 and eight single steps.
    expect(planBlocks(neuron, 1, 40)).toBe(20)
    expect(planBlocks(neuron, 4, 4 * 33 + 3)).toBe(16)
  })

  it('are single steps where an epoch has one batch, or not even that', () => {
    expect(planBlocks(neuron, 20, 20)).toBe(1)
    expect(planBlocks(neuron, 20, 39)).toBe(1)
    expect(planBlocks(neuron, 20, 7)).toBe(1)
    expect(planBlocks(neuron, 20, 40)).toBe(2)
  })

  it('are shorter the more a step computes, and single steps at the end', () => {
    const lengths = [8, 32, 64, 256].map((size) =>
      planBlocks(networkOf(size, [convolution]), 16, 16 * 1000),
    )
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
    expect(lengths[0]).toBeGreaterThan(lengths[2] ?? NaN)
    expect(lengths.at(-1)).toBe(1)
  })

  it('count that a convolution uses its weights at every place', () => {
    const strided: LayerSpec = { ...convolution, stride: 8 }
    const plan = (layer: LayerSpec) => planBlocks(networkOf(64, [layer]), 16, 16 * 1000)
    expect(plan(strided)).toBeGreaterThan(plan(convolution))
  })

  it('and the steps between make each photo’s batch once, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 64 }),
        (photos, size) => {
          const batchSize = Math.min(size, photos)
          const blockSteps = planBlocks(neuron, batchSize, photos)
          expect(blockSteps).toBeGreaterThanOrEqual(1)
          const cuts = [...cutEpoch(photos, batchSize, blockSteps)]
          let step = 0
          for (const { firstStep, steps } of cuts) {
            expect(firstStep).toBe(step)
            step += steps
            // A block has only whole batches.
            if (steps > 1) expect([steps, step * batchSize <= photos]).toEqual([blockSteps, true])
          }
          expect(step).toBe(Math.ceil(photos / batchSize))
          const single = cuts.filter(({ steps }) => steps === 1).length
          if (blockSteps > 1)
            expect(single).toBeLessThanOrEqual(Math.ceil(photos / batchSize / 32) + 1)
        },
      ),
      { seed: 1 },
    )
  })
})

describe('photos judged at once', () => {
  it('are many for a small network, and fewer the more each takes', () => {
    expect(planJudging(neuron)).toBe(256)
    const counts = [8, 64, 128, 1024].map((size) => planJudging(networkOf(size, [convolution])))
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(new Set(counts).size).toBe(4)
    expect(counts.at(-1)).toBe(1)
  })
})
