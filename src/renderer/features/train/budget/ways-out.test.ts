import { expect, it } from 'vitest'
import { MAX_WEIGHTS, countWeights, networkOf } from '#shared/domain/network.ts'
import { diskOfRun } from '#shared/domain/run-estimate/disk-of-run.ts'
import { memoryOfRun, trainerBytes } from '#shared/domain/run-estimate/memory-of-run.ts'
import type { RunEstimate } from '#shared/domain/run-estimate/run-estimate.ts'
import { DEFAULT_RUN_SPEC, RunSpec } from '#shared/domain/run-spec.ts'
import { waysOut } from './ways-out.ts'

const photos = { train: 800, validation: 200 }

/** What the library would say of a spec on a machine with so much room. */
function estimateOf(spec: RunSpec, available: number, disk = 1e12): RunEstimate {
  return {
    ...{ weights: countWeights(networkOf(spec, 2)), ...photos, time: null, unmeasured: 'busy' },
    memory: memoryOfRun(spec, 2, photos, {
      ...{ trainer: trainerBytes(430e6), available, pixelBudget: available / 3 },
    }),
    disk: diskOfRun(spec, 2, { missing: 1000, due: undefined, available: disk }),
  }
}

const specOf = (change: object) => RunSpec.parse({ ...DEFAULT_RUN_SPEC, ...change })
const absurd = specOf({
  input: { imageSize: 256, colour: 'rgb' },
  model: { kind: 'dense', hidden: [4096] },
})

it('offers nothing where there is room', () => {
  expect(waysOut(DEFAULT_RUN_SPEC, 2, estimateOf(DEFAULT_RUN_SPEC, 8e9))).toEqual([])
})

it('offers the largest photos with which an absurd network can be trained', () => {
  const [way, ...others] = waysOut(absurd, 2, estimateOf(absurd, 32e9))
  expect(others).toEqual([])
  expect(way).toMatchObject({ setting: 'imageSize', value: 64 })
  const mended = specOf({ ...absurd, input: { imageSize: 64, colour: 'rgb' } })
  expect(countWeights(networkOf(mended, 2))).toBeLessThanOrEqual(MAX_WEIGHTS)
  const after = estimateOf(mended, 32e9)
  expect(way?.memory).toBe(after.memory.bytes)
  expect(waysOut(mended, 2, after)).toEqual([])
  // With less memory, smaller ones.
  expect(waysOut(absurd, 2, estimateOf(absurd, 2e9))[0]?.value).toBeLessThan(64)
})

it('offers a smaller batch where that is enough', () => {
  const deep = specOf({
    input: { imageSize: 256, colour: 'rgb' },
    model: { kind: 'convolutional', blocks: [{ filters: 64 }, { filters: 64 }] },
    batchSize: 'all',
  })
  const ways = waysOut(deep, 2, estimateOf(deep, 8e9))
  expect(ways.map(({ setting }) => setting)).toEqual(['imageSize', 'batchSize'])
  for (const { memory } of ways) expect(memory).toBeLessThan(8e9)
})

it('does not offer photos that the network cannot take', () => {
  const blocks = Array.from({ length: 6 }, () => ({ filters: 8 }))
  const deep = specOf({
    input: { imageSize: 256, colour: 'rgb' },
    model: { kind: 'convolutional', blocks },
  })
  // Six times halved, 64 pixels are the fewest; even they do not fit here.
  expect(waysOut(deep, 2, estimateOf(deep, 100e6))).toEqual([])
})

it('offers smaller photos where the disk is full', () => {
  const [way] = waysOut(absurd, 2, estimateOf(absurd, 1e12, 1e9))
  expect(way).toMatchObject({ setting: 'imageSize' })
  expect(way?.disk).toBeLessThan(1e9)
})
