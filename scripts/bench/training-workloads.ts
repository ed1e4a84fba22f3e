import { RunSpec } from '#shared/domain/run-spec.ts'

/** One of the peers' workloads, with the same shapes and numbers. */
export interface Workload {
  readonly name: string
  /** How the peers' script calls the model and the batch size. */
  readonly peer: readonly [model: string, batch: number]
  readonly spec: RunSpec
}

/** Photos that every contender trains on. */
export const IMAGES = 1024
/** The first epoch prepares; the best of the others counts. */
export const EPOCHS = 4

const common = {
  epochs: EPOCHS,
  validationShare: 0.05,
  keepBest: false,
  seed: 0,
} as const

const dense = (batchSize: number | 'all') =>
  RunSpec.parse({
    ...common,
    input: { imageSize: 64, colour: 'rgb' },
    model: { kind: 'dense', hidden: [64] },
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd' },
    schedule: { kind: 'constant', learningRate: 0.001 },
    batchSize,
  })

const tiny = RunSpec.parse({
  ...common,
  input: { imageSize: 16, colour: 'grey' },
  model: { kind: 'dense', hidden: [16] },
  loss: 'meanSquaredError',
  optimizer: { kind: 'sgd' },
  schedule: { kind: 'constant', learningRate: 0.001 },
  batchSize: 1,
})

const cnn = RunSpec.parse({
  ...common,
  input: { imageSize: 64, colour: 'rgb' },
  model: {
    kind: 'convolutional',
    blocks: [{ filters: 32 }, { filters: 64 }, { filters: 128, pool: 'none' }],
    output: 'softmax',
  },
  loss: 'crossEntropy',
  optimizer: { kind: 'adam' },
  schedule: { kind: 'constant', learningRate: 0.001 },
  batchSize: 32,
})

export const WORKLOADS: readonly Workload[] = [
  { name: 'cnn, batch 32', peer: ['cnn', 32], spec: cnn },
  { name: 'dense, batch 32', peer: ['dense', 32], spec: dense(32) },
  { name: 'dense, batch 1', peer: ['dense', 1], spec: dense(1) },
  { name: `dense, all ${IMAGES}`, peer: ['dense', IMAGES], spec: dense('all') },
  { name: 'tiny, batch 1', peer: ['tiny', 1], spec: tiny },
]
