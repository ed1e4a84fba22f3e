import type { Shape } from '#shared/domain/network.ts'
import { formatCount, formatInteger, formatPercentSetting } from '#renderer/ui/index.ts'
import type { DiagramNode } from './diagram-node.ts'

const times = (sizes: readonly number[]): string => sizes.map(formatInteger).join('\u00a0×\u00a0')

const nameOf = ({ kind, number }: Pick<DiagramNode, 'kind' | 'number'>): string => {
  switch (kind) {
    case 'input':
      return 'Photo'
    case 'flatten':
      return 'Flatten'
    case 'block':
      return `Block ${number}`
    case 'join':
      return 'Join'
    case 'hidden':
      return `Hidden layer ${number}`
    case 'output':
      return 'Output'
  }
}

export const diagramText = {
  title: 'The network as a picture',
  layers: 'Layers of the network',
  keys: 'Keys of the picture',
  keysInfo:
    'Left and right choose a layer. With Alt they move it. Up and down double or halve it. Insert adds a layer behind it, Delete removes it, Enter goes to its settings.',
  name: nameOf,
  /** As it stands in its box. */
  shortName: (node: DiagramNode) =>
    node.kind === 'hidden' ? `Hidden ${node.number}` : nameOf(node),
  shape: (shape: Shape | undefined) => (shape === undefined ? '?' : times(shape)),
  weights: (weights: number | undefined) =>
    weights === undefined ? '? weights' : formatCount(weights, 'weight'),
  noWeights: 'no weights',
  rowByRow: 'Row by row',
  kernel: (size: number | null) => (size === null ? '?' : times([size, size])),
  batchNormalisation: 'Batch norm.',
  pool: { max: 'Max. pooling', average: 'Mean pooling' },
  dropout: (rate: number) => `${formatPercentSetting(rate)} dropout`,
  tooHeavy: (weights: number, most: number) =>
    `This layer has ${formatInteger(weights)} weights, and Downhill trains at most ${formatInteger(most)} in all. Make it smaller, or what comes into it.`,

  units: 'Units',
  filters: 'Filters',
  kernelSize: 'Kernel',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  add: { block: 'Add a block behind', hidden: 'Add a layer behind' },
  addBefore: 'Add a layer before',
  remove: 'Remove',

  about: {
    input: (shape: Shape | undefined) =>
      shape === undefined
        ? 'Every photo is stretched to one size, which is not known yet.'
        : `Every photo is stretched to this size: ${times(shape)} = ${formatInteger(shape.reduce((all, size) => all * size, 1))} numbers.`,
    flatten:
      'The picture’s numbers, row by row, as one long vector. Where things lay is forgotten.',
    join: 'The picture becomes a vector for the layers behind. Its setting is below.',
    noSizes: 'What comes in has no known size yet.',
  },
  sum: ({ inputs, units }: NonNullable<DiagramNode['sum']>) =>
    `(${times(inputs)} + 1) × ${formatInteger(units)} = ${formatCount((inputs.reduce((all, size) => all * size, 1) + 1) * units, 'weight')}`,
  sumOf: {
    block:
      'each filter has one for every number that it looks at and a bias, alike at every place.',
    other: 'each unit has one for every number that comes in, and a bias.',
  },
  scaled: (weights: number) =>
    `Batch normalisation adds a scale and an offset for each filter: ${formatCount(weights, 'weight')} in all.`,

  neuronAlone:
    'A single neuron has no layers before it. Choose “Fully connected” or “Convolutional” to add some.',
  tooManyBlocks: (most: number) => `A network has at most ${most} blocks.`,
  tooManyLayers: (most: number) => `A network has at most ${most} hidden layers.`,
  lastBlock: 'A convolutional network has at least one block.',
  fixed: (name: string) => `${name} follows from the rest and cannot be moved or removed.`,
  blockFirst: 'Nothing is before it but the photo.',
  blockLast: 'A block needs a picture, and behind the join there is a vector.',
  layerFirst: 'A hidden layer needs a vector, which there is only here and behind.',
  layerLast: 'The output stays last.',
  noSize: (name: string) => `${name} has no number that could be changed here.`,
  bound: (most: string) => `It can have ${most}.`,

  added: (name: string) => `${name} was added.`,
  removed: (name: string) => `${name} was removed.`,
  moved: (name: string, to: string) => `${name} is ${to} now.`,
  resized: (name: string, size: string) => `${name} has ${size} now.`,
  unitCount: (units: number) => formatCount(units, 'unit'),
  filterCount: (filters: number) => formatCount(filters, 'filter'),
} as const
