import { RunSpec } from '#shared/domain/run-spec.ts'
import type { Draft, DraftLayer } from './draft.ts'

/** What a draft says. */
export interface Reading {
  /** Undefined while a value is missing, out of range, or against another. */
  readonly spec: RunSpec | undefined
  /**
   * Settings that are each right, but not together: the one to change, as its path in RunSpec
   * joined by dots, and why, in a sentence for people.
   */
  readonly contradictions: ReadonlyMap<string, string>
}

export function readDraft(draft: Draft): Reading {
  const { data, error } = RunSpec.safeParse({
    input: draft.input,
    model: modelOf(draft),
    initialisation: draft.initialisation,
    loss: draft.loss,
    classWeights: draft.classWeights,
    labelSmoothing: draft.labelSmoothing,
    weightDecay: draft.weightDecay,
    optimizer: draft.optimizers[draft.optimizer],
    gradientClipping: draft.clipping.by === 'none' ? null : draft.clipping,
    schedule: {
      ...draft.schedules[draft.schedule],
      learningRate: draft.learningRate,
      warmUpEpochs: draft.warmUpEpochs,
    },
    batchSize: draft.wholeBatch ? 'all' : draft.batchSize,
    epochs: draft.epochs,
    augmentation: draft.augmentation,
    earlyStopping: draft.earlyStopping.on ? draft.earlyStopping : null,
    keepBest: draft.keepBest,
    trainingLabels: draft.trainingLabels,
    validationShare: draft.validationShare,
    seed: draft.seed,
  })
  // A number that is missing or out of range is named by its own field.
  const contradictions = (error?.issues ?? []).filter(({ code }) => code === 'custom')
  return {
    spec: data,
    contradictions: new Map(
      contradictions.map(({ path, message }) => [path.join('.'), sentence(message)]),
    ),
  }
}

/** The model that is chosen; the keys of its rows are dropped where it is parsed. */
function modelOf({ model: kind, models }: Draft): unknown {
  if (kind === 'neuron') return { kind, ...models.neuron }
  const model = models[kind]
  return { kind, ...model, hidden: unitsOf(model.hidden) }
}

const unitsOf = (layers: readonly DraftLayer[]) => layers.map(({ units }) => units)

/** What speaks against something, as a sentence for people. */
export const sentence = (message: string): string =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}.`
