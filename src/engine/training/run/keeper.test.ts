import { describe, expect, it } from 'vitest'
import { RunSpec } from '#shared/domain/run-spec.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { SMALL_SPEC } from '../testing/training-job.ts'
import { START } from './begin.ts'
import { createKeeper } from './keeper.ts'

const weightsOf = (value: number): readonly NamedTensor[] => [
  { name: 'layer0.bias', shape: [1], values: Float32Array.of(value) },
]

function setUp(
  settings: { readonly keepBest: boolean; readonly patienceEpochs?: number },
  progress: Partial<typeof START> = {},
  kept: readonly NamedTensor[] = [],
) {
  const { patienceEpochs, keepBest } = settings
  const earlyStopping = patienceEpochs === undefined ? null : { patienceEpochs }
  return createKeeper(
    RunSpec.parse({ ...SMALL_SPEC, keepBest, earlyStopping }),
    { progress: { ...START, ...progress }, kept },
    () => weightsOf(-1),
  )
}

const LOSSES = [0.7, 0.5, 0.6, 0.4, 0.45]

describe('a keeper', () => {
  it('has nothing before an epoch has ended', () => {
    expect(setUp({ keepBest: true }).kept()).toBeUndefined()
  })

  it('keeps the weights of the lowest loss, and reads no others', () => {
    const keeper = setUp({ keepBest: true })
    const read: number[] = []
    const kept = LOSSES.map((loss, epoch) => {
      keeper.epochEnded(epoch, loss, () => {
        read.push(epoch)
        return weightsOf(epoch)
      })
      return keeper.kept()?.epoch
    })
    expect(kept).toEqual([0, 1, 1, 3, 3])
    expect(read).toEqual([0, 1, 3])
    expect(keeper.kept()).toEqual({ epoch: 3, weights: weightsOf(3) })
  })

  it('keeps the last weights where the best are not asked for', () => {
    const keeper = setUp({ keepBest: false })
    LOSSES.forEach((loss, epoch) => keeper.epochEnded(epoch, loss, () => weightsOf(epoch)))
    expect(keeper.kept()).toEqual({ epoch: 4, weights: weightsOf(4) })
  })

  it('goes on with what it had kept', () => {
    const keeper = setUp(
      { keepBest: true },
      { validationLosses: [0.7, 0.5, 0.6], keptEpoch: 1 },
      weightsOf(1),
    )
    expect(keeper.kept()).toEqual({ epoch: 1, weights: weightsOf(1) })
    keeper.epochEnded(3, 0.55, () => weightsOf(3))
    expect(keeper.kept()?.epoch).toBe(1)
    keeper.epochEnded(4, 0.4, () => weightsOf(4))
    expect(keeper.kept()?.epoch).toBe(4)
  })

  it('takes the current weights where the checkpoint has no others', () => {
    const keeper = setUp({ keepBest: true }, { validationLosses: [0.7, 0.5], keptEpoch: 1 })
    expect(keeper.kept()).toEqual({ epoch: 1, weights: weightsOf(-1) })
  })

  it('knows when it had waited long enough before it went on, and only then', () => {
    const after = (...validationLosses: number[]) =>
      setUp({ keepBest: true, patienceEpochs: 2 }, { validationLosses }).waitedEnough
    expect(after()).toBe(false)
    expect(after(0.7, 0.5, 0.6)).toBe(false)
    expect(after(0.7, 0.5, 0.6, 0.6)).toBe(true)
    const keeper = setUp(
      { keepBest: true, patienceEpochs: 2 },
      { validationLosses: [0.7, 0.5, 0.6] },
    )
    expect(keeper.epochEnded(3, 0.6, () => []).shouldStop).toBe(true)
  })
})
