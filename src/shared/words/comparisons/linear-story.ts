import {
  hasMaxima,
  isAnyLinear,
  type LinearVariant,
} from '../../domain/experiments/linear-or-not.ts'
import { networkOf } from '../../domain/network.ts'
import type { RunSpec } from '../../domain/run-spec.ts'
import { formatCount, formatInteger } from '../format.ts'
import { accuracyText, accuracyWithInterval, betterOf } from './accuracy-words.ts'
import type { Story, Trained } from './story.ts'

export interface LinearTelling {
  readonly spec: RunSpec
  /** Labels that the networks tell apart; undefined while nobody knows. */
  readonly labels: number | undefined
  /** Those that are done. */
  readonly trained: Readonly<Record<LinearVariant, Trained | undefined>>
}

/** What a network's activations were worth. */
export function tellLinear(telling: LinearTelling): Story {
  const { activations, linear } = telling.trained
  return {
    equal: tellEqual(telling),
    found:
      activations && linear
        ? [
            tellTraining(telling, activations, linear),
            tellValidation(activations, linear),
            ...tellNoHidden(telling, linear),
          ]
        : [],
    sure: activations && linear ? [SURE] : [],
  }
}

function tellEqual({ spec, labels }: LinearTelling): readonly string[] {
  return [
    `Photos, their order, ${formatCount(spec.epochs, 'epoch')} and the other settings are the same for all. With and without activations, all weights begin alike, too. The activation of the output stays, and everyone is judged as it is at the end.`,
    ...(hasMaxima(spec.model)
      ? [
          'A maximum is not linear either: where the network pools by maxima, the one without activations takes means.',
        ]
      : []),
    labels === undefined || isAnyLinear(spec, labels)
      ? 'Without activations, each layer multiplies by a matrix, and matrices multiplied are one matrix: however many layers there are, they can express what one layer can, no more and no less.'
      : 'Without activations, each layer multiplies by a matrix, and matrices multiplied are one matrix: the layers can express no more than one layer can, and here less, since some of them pass on less than the photo’s numbers or share their weights.',
    ...(labels === undefined ? [] : tellProduct(spec, labels)),
  ]
}

/** The matrices of a fully connected network, and the one that they make. */
function tellProduct(spec: RunSpec, labels: number): readonly string[] {
  const { layers, outputUnits } = networkOf(spec, labels)
  const matrices = layers.filter(({ layer }) => layer.layer === 'dense')
  const inputs = matrices[0]?.input[0]
  const isFullyConnected = layers.every(
    ({ layer, weights }) => layer.layer === 'dense' || weights === 0,
  )
  if (!isFullyConnected || inputs === undefined || matrices.length < 2) return []
  const sizes = matrices.map(({ input, output }) => sizeText(Number(input[0]), Number(output[0])))
  return [
    `Here, the matrices of ${lists.format(sizes)} numbers make one of ${sizeText(inputs, outputUnits)}.`,
  ]
}

const sizeText = (inputs: number, outputs: number): string =>
  `${formatInteger(inputs)}\u00a0×\u00a0${formatInteger(outputs)}`

const lists = new Intl.ListFormat('en', { type: 'conjunction' })

function tellTraining({ spec }: LinearTelling, bent: Trained, flat: Trained): string {
  const { correct, photos } = flat.train
  const both = `${accuracyText(bent.train)} of the training photos with activations, ${accuracyText(flat.train)} without`
  if (correct === photos) {
    return `Without activations, all ${formatCount(photos, 'training photo')} come out right: a single linear function tells them apart (they are linearly separable), so there was nothing left for activations to do.`
  }
  switch (betterOf(bent.train, flat.train)) {
    case 'first':
      return `The activations were needed: ${both}. In ${formatCount(spec.epochs, 'epoch')} no linear function was found that does as well.`
    case 'second':
      return `The activations were in the way: ${both}. A network with them can express more, but in ${formatCount(spec.epochs, 'epoch')} it did not get there.`
    case 'alike':
      return `The activations made no difference that can be told from chance: ${both}.`
  }
}

function tellValidation(bent: Trained, flat: Trained): string {
  const both = `with activations ${accuracyWithInterval(bent.validation)}, without ${accuracyWithInterval(flat.validation)}`
  switch (betterOf(bent.validation, flat.validation)) {
    case 'first':
      return `Photos that nobody learned from come out right more often with activations: ${both}.`
    case 'second':
      return `Photos that nobody learned from come out right more often without activations: ${both}. What is simpler can be the better guess.`
    case 'alike':
      return `On photos that nobody learned from, both cannot be told apart: ${both}.`
  }
}

function tellNoHidden({ trained: { noHidden } }: LinearTelling, flat: Trained): readonly string[] {
  if (!noHidden) return []
  const both = `${accuracyText(flat.train)} of the training photos with hidden layers but no activations, ${accuracyText(noHidden.train)} without hidden layers`
  return [
    betterOf(flat.train, noHidden.train) === 'alike'
      ? `Both linear networks cannot be told apart: ${both}.`
      : `Both linear networks differ: ${both}. That is the way downhill, which is another with more layers; it is nothing that one of them could express and the other could not, unless its layers narrow it.`,
  ]
}

const SURE =
  'All of this is one seed: other first weights may give other numbers. The intervals say how far the choice of validation photos alone may have moved them; where curves jump from epoch to epoch, the last one is luck, too.'
