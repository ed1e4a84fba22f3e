import type { z } from 'zod'
import { RunSpec } from '#shared/domain/run-spec.ts'

/** Settings whose estimate is compared with what then happens. */
export interface BudgetWorkload {
  readonly name: string
  readonly spec: RunSpec
}

const adam = { kind: 'adam' } as const
const convolutional = (batchNormalisation: boolean) => ({
  kind: 'convolutional' as const,
  blocks: [16, 32, 64].map((filters) => ({ filters, batchNormalisation })),
})

/** With as many epochs as take some seconds: a single second is mostly beginning and end. */
const workload = (name: string, spec: Partial<z.input<typeof RunSpec>>): BudgetWorkload => ({
  name,
  spec: RunSpec.parse({
    input: { imageSize: 64, colour: 'rgb' },
    loss: 'crossEntropy',
    schedule: { kind: 'constant', learningRate: 0.0005 },
    batchSize: 16,
    validationShare: 0.2,
    seed: 1,
    ...spec,
  }),
})

export const BUDGET_WORKLOADS: readonly BudgetWorkload[] = [
  workload('neuron', { model: { kind: 'neuron' }, optimizer: { kind: 'sgd' }, epochs: 300 }),
  workload('dense, small', {
    model: { kind: 'dense', hidden: [64, 32] },
    optimizer: adam,
    epochs: 60,
  }),
  workload('dense, large photos', {
    input: { imageSize: 128, colour: 'rgb' },
    model: { kind: 'dense', hidden: [256] },
    optimizer: adam,
    batchSize: 32,
    epochs: 20,
  }),
  workload('convolutional, small', { model: convolutional(false), optimizer: adam, epochs: 30 }),
  workload('convolutional, normalised and augmented', {
    model: convolutional(true),
    optimizer: adam,
    augmentation: { flipHorizontally: true, shift: 0.1, rotate: 15, brightness: 0.2 },
    epochs: 15,
  }),
  workload('genetic', {
    input: { imageSize: 32, colour: 'rgb' },
    model: { kind: 'dense', hidden: [32] },
    optimizer: { kind: 'genetic', population: 32 },
    epochs: 10,
  }),
  workload('batch size 1', {
    model: { kind: 'dense', hidden: [64] },
    optimizer: { kind: 'sgd' },
    batchSize: 1,
    epochs: 60,
  }),
]
