import { augments } from '#shared/domain/augmentation.ts'
import type { Network, Shape } from '#shared/domain/network.ts'
import { createGraph, type Graph } from '../graph/graph.ts'
import { type Feed, openSession } from '../graph/session.ts'
import { type Variable, variable } from '../graph/variable.ts'
import type { Optimizer } from '../optimizers/optimizer.ts'
import { optimizerOf } from '../optimizers/optimizer-of.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { arrangeLayers } from './arrange-layers.ts'
import { evaluationGraph, inference, probabilities } from './evaluation.ts'
import { firstMaps } from './first-maps.ts'
import { gradientGraph } from './gradient-graph.ts'
import { type LabelledBatch, labelFeeds } from './labelled-batch.ts'
import { declareParameters, parametersOf } from './network-parameters.ts'
import { fedPixels, type PhotoBatch, residentPixels } from './pixel-input.ts'
import { floats, readVariables, scalar, writeVariable, zero } from './session-tensors.ts'
import type { StepSettings } from './settings.ts'
import { trainBlock, type TrainBlock } from './train-block.ts'
import { parametersAfter, required } from './train-step.ts'

/** The run's seed and the step's number. */
export type Seed = readonly [number, number]

/** Consecutive steps: their photos one after the other, and each step's numbers. */
export interface StepsBatch extends LabelledBatch {
  readonly steps: readonly {
    /** 0-based over the whole run. */
    readonly step: number
    readonly learningRate: number
    readonly seed: Seed
  }[]
}

/** What steps say of the network as it was before each one's update. */
export interface StepsReport {
  /** Each step's loss. */
  readonly losses: Float32Array
  /** Each step's ‖g‖, the length of the whole gradient, before it is clipped; empty without one. */
  readonly gradientNorms: Float32Array
  /** How many photos of all these steps got their label; null where nobody counted. */
  readonly correct: number | null
}

export interface Evaluation {
  /** Σ share · loss. */
  readonly loss: number
  /** How many photos got their label. */
  readonly correct: number
  /** [photos × labels], row by row. */
  readonly probabilities: Float32Array
}

/** A network in TensorFlow that can be trained, judged, read and written. */
export interface CompiledTraining {
  /** Makes as many steps as the batch has: `blockSteps` or one. */
  readonly train: (batch: StepsBatch) => StepsReport
  readonly evaluate: (batch: LabelledBatch) => Evaluation
  /** The training loss of a batch and its gradients, changing nothing. */
  readonly gradients: (
    batch: LabelledBatch,
    seed: Seed,
  ) => { readonly loss: number; readonly gradients: readonly NamedTensor[] }
  /** The training loss with these weights in place of the network's own. */
  readonly lossWith: (batch: LabelledBatch, seed: Seed, weights: readonly NamedTensor[]) => number
  /**
   * The same as the numbers that it is the sum of: what each photo adds and, where there is one, the
   * penalty on weights. Their rounding is finer than that of their sum.
   */
  readonly lossPartsWith: (
    batch: LabelledBatch,
    seed: Seed,
    weights: readonly NamedTensor[],
  ) => readonly number[]
  /** Probabilities [photos × labels], row by row. */
  readonly predict: (photos: PhotoBatch) => Float32Array
  /**
   * Where the first convolution finds what it looks for [photos, height, width, filters], after its
   * activation; undefined in a network without one.
   */
  readonly maps: (
    photos: PhotoBatch,
  ) => { readonly shape: Shape; readonly values: Float32Array } | undefined
  readonly readWeights: () => readonly NamedTensor[]
  /** One of them alone. @throws Error for an unknown name */
  readonly readWeight: (name: string) => NamedTensor
  /** What the optimizer remembers. */
  readonly readSlots: () => readonly NamedTensor[]
  /** Sets weights or slots by their names. @throws Error for one of unknown name or other shape */
  readonly write: (tensors: readonly NamedTensor[]) => void
  readonly close: () => void
}

export interface CompileOptions {
  /** All photos, when they live in the session; else every batch brings its own. */
  readonly resident: { readonly pixels: Uint8Array; readonly count: number } | null
  /** Steps that one run of the session makes. */
  readonly blockSteps: number
  /** Photos in each step of a block. */
  readonly batchSize: number
}

/** Writes network, loss, backpropagation and optimizer as one graph, and loads it. */
export async function compileTraining(
  given: StepSettings,
  { resident, blockSteps, batchSize }: CompileOptions,
): Promise<CompiledTraining> {
  const graph = createGraph()
  const network = arrangeLayers(given.network)
  const settings = { ...given, network }
  const input = resident
    ? residentPixels(graph, resident.count, network.input)
    : fedPixels(graph, network.input)
  const optimizer = optimizerOf(settings.optimizer)
  const parameters = declareParameters(graph, network)
  const slots = declareSlots(graph, network, optimizer.slots)
  const block = (steps: number) =>
    graph.scope(`train${steps}`, () =>
      trainBlock(graph, {
        pixels: input.pixels,
        steps,
        batchSize,
        variables: { parameters, slots },
        optimizer,
        settings,
        usesRandom: isRandom(settings),
      }),
    )
  const blocks = new Map([...new Set([1, blockSteps])].map((steps) => [steps, block(steps)]))
  const judge = graph.scope('evaluate', () => {
    const { logits, outputs } = inference(
      graph,
      network,
      input.pixels,
      parametersAfter(graph, parameters, new Map()),
    )
    return {
      ...evaluationGraph(graph, { ...settings, logits }),
      probabilities: probabilities(graph, network, logits),
      maps: firstMaps(network, outputs),
    }
  })
  const check = graph.scope('gradients', () =>
    gradientGraph(graph, input.pixels, parameters, settings),
  )

  const session = await openSession(graph)
  if (resident) input.load(session, resident.pixels)
  zero(session, slots)
  const variables = new Map([...parameters, ...slots])

  const checkFeeds = (batch: LabelledBatch, seed: Seed, weights: readonly NamedTensor[]) => [
    input.feed(batch.photos),
    ...labelFeeds(check, batch),
    { into: check.seed, shape: [2], values: Int32Array.from(seed) },
    ...weights.map(({ name, shape, values }) => ({
      into: required(check.reads, name),
      shape,
      values,
    })),
  ]
  return {
    train(batch) {
      const made = required(blocks, batch.steps.length)
      const [told] = session.run(
        [
          input.feed(batch.photos),
          ...labelFeeds(made, batch),
          ...stepFeeds(made, batch, optimizer),
        ],
        [made.report],
      )
      return reportOf(floats(told), batch.steps.length)
    },
    evaluate(batch) {
      const [loss, correct, each] = session.run(
        [input.feed(batch.photos), ...labelFeeds(judge, batch)],
        [judge.loss, judge.correct, judge.probabilities],
      )
      return { loss: scalar(loss), correct: scalar(correct), probabilities: floats(each) }
    },
    gradients(batch, seed) {
      const names = [...check.gradients.keys()]
      const [loss, ...values] = session.run(checkFeeds(batch, seed, []), [
        check.loss,
        ...check.gradients.values(),
      ])
      return {
        loss: scalar(loss),
        gradients: names.map((name, index) => ({
          name,
          shape: required(parameters, name).shape,
          values: floats(values[index]),
        })),
      }
    },
    lossWith: (batch, seed, weights) =>
      scalar(session.run(checkFeeds(batch, seed, weights), [check.loss])[0]),
    lossPartsWith: (batch, seed, weights) =>
      session
        .run(checkFeeds(batch, seed, weights), check.parts)
        .flatMap((values) => [...floats(values)]),
    predict: (photos) => floats(session.run([input.feed(photos)], [judge.probabilities])[0]),
    maps(photos) {
      if (!judge.maps) return undefined
      const [values] = session.run([input.feed(photos)], [judge.maps.edge])
      return { shape: judge.maps.shape, values: floats(values) }
    },
    readWeights: () => readVariables(session, parameters),
    readWeight(name) {
      const [weight] = readVariables(session, new Map([[name, required(parameters, name)]]))
      if (!weight) throw new Error(`The network has no ${name}.`)
      return weight
    },
    readSlots: () => readVariables(session, slots),
    write(tensors) {
      for (const tensor of tensors) writeVariable(session, variables, tensor)
    },
    close: session.close,
  }
}

/** Takes apart what a block tells: see TrainBlock. */
const reportOf = (told: Float32Array, steps: number): StepsReport => ({
  losses: told.slice(0, steps),
  gradientNorms: told.slice(steps, 2 * steps).map((half) => Math.sqrt(2 * half)),
  correct: told[2 * steps] ?? 0,
})

/** Each step's numbers, as the graph of the block takes them. */
function stepFeeds(
  { scalars, seeds }: TrainBlock,
  { steps }: StepsBatch,
  optimizer: Optimizer,
): readonly Feed[] {
  const numbers = steps.flatMap(({ step, learningRate }) => optimizer.scalars(step, learningRate))
  return [
    { into: scalars, shape: [numbers.length], values: Float32Array.from(numbers) },
    ...(seeds
      ? [
          {
            into: seeds,
            shape: [steps.length, 2],
            values: Int32Array.from(steps.flatMap(({ seed }) => seed)),
          },
        ]
      : []),
  ]
}

/** Whether a step needs a seed. */
const isRandom = ({ network, augmentation }: StepSettings): boolean =>
  augments(augmentation) || network.layers.some(({ layer }) => layer.layer === 'dropout')

function declareSlots(
  graph: Graph,
  network: Network,
  names: readonly string[],
): ReadonlyMap<string, Variable> {
  const slots = parametersOf(network)
    .filter(({ trainable }) => trainable)
    .flatMap(({ tensor, shape }) =>
      names.map((slot) => variable(graph, `${tensor}.${slot}`, shape)),
    )
  return new Map(slots.map((slot) => [slot.name, slot]))
}
