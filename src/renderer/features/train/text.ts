import { formatCount, formatInteger } from '#renderer/ui/index.ts'

/** A shape as it is written: `64×64×3`, or the length of a vector. */
const shape = (sizes: readonly number[]): string => sizes.map(formatInteger).join('×')

export const text = {
  title: 'Train',
  subtitle:
    'Choose how to begin and press Train, or change how the network is built and how it learns.',
  start: 'Train',
  undo: 'Take the last change of the settings back',
  redo: 'Make it again',
  busy: 'Something is running; wait until it is done, or stop it.',
  needsLabels: 'Training needs photos of at least two labels.',
  fixFields: 'A value is out of range; it is marked above.',
  fixContradiction: 'Settings do not go together; it is marked above which.',
  tooManyWeights: (most: number) =>
    `Downhill trains at most ${formatInteger(most)} weights. Use smaller photos or a smaller network.`,
  failed: 'Training could not start',
  contradiction: 'These settings do not go together',

  more: (about: string, changed: number) =>
    `More settings: ${about}${changed === 0 ? '' : ` (${formatInteger(changed)} changed)`}`,

  photo: 'Photo',
  usesSplit:
    'The photos are split already, so this run is judged by their validation photos. Photos → Splits shows and changes it.',
  photoHint: 'Every photo is stretched to one size.',
  previousPhoto: 'Previous photo',
  nextPhoto: 'Next photo',
  anotherPhoto: 'Another photo',
  augmentationAbout: 'augmentation',
  augmentationHint:
    'Changes training photos a little at every step, so that the network sees each one ever anew. Photos to judge by stay as they are.',

  network: 'Network',
  networkAbout: 'output, initial weights',
  neuronAbout: 'initial weights',
  layer: (number: number) => `Hidden layer ${number}`,
  addLayer: 'Add a layer',
  removeLayer: (number: number) => `Remove hidden layer ${number}`,
  noLayers: 'Without a hidden layer this is a single neuron for each output.',
  noHeadLayers: 'Without a hidden layer the output follows the join at once.',
  blocksInfo:
    'Convolution, activation, then pooling, which halves the picture: blocks one after another see larger and larger patterns.',
  ofBlock: (setting: string, number: number) => `${setting} of block ${number}`,
  poolInfo: 'Keeps the largest or the mean value of each square of 2 × 2 pixels.',
  batchNormalisationShort: 'Batch norm.',
  batchNormalisationInfo:
    'Shifts and scales each channel to mean 0 and variance 1 over the batch, which steadies learning.',
  addBlock: 'Add a block',
  removeBlock: (number: number) => `Remove block ${number}`,
  activationInfo: 'What a unit does with its weighted sum.',
  activationMixed: 'Not all alike',
  joinInfo: 'How the pictures that the blocks give become numbers for the layers behind.',
  outputInfo: 'What the last layer does with its sums.',
  initialisationInfo: 'Where weights begin, before the first step; biases begin at zero.',

  learning: 'Learning',
  learningAbout: 'optimizer, schedule, loss, end',
  lossInfo: 'What training brings down: how far the network’s answers are from the labels.',
  optimizerInfo: 'How the loss is brought down.',
  wholeBatch: 'All photos',
  shuffledLabels: 'Training labels are shuffled',
  shuffledLabelsNote:
    'These settings come from a control: labels are dealt out anew among the training photos, so that nothing can be learned from them.',
  useTrueLabels: 'Use the true labels',
  optimizerGroup: (optimizer: string) => `Optimizer: ${optimizer}`,
  scheduleGroup: 'Learning rate over the run',
  rateCurve: 'Learning rate',
  rateCurveX: 'epochs',
  rateSummary: (first: string, last: string, epochs: number) =>
    first === last
      ? `It begins and ends at ${first}.`
      : `It begins at ${first} and ends at ${last}, after ${formatCount(epochs, 'epoch')}.`,
  rateOnPlateau: (first: string) =>
    `It stays at ${first} until the validation loss stops falling; when that is, only the run will tell.`,
  scheduleInfo: 'How the learning rate changes while the network learns.',
  lossGroup: 'Loss and gradient',
  clippingInfo:
    'Bounds the gradient of a step, so that one bad batch cannot throw the weights far.',
  classWeightsInfo: 'How much each photo counts in the training loss, by its label.',
  endGroup: 'The end of the run',
  earlyStoppingNote: 'Ends the run when its validation loss has not fallen for some time.',
  keepBestNote: 'The run ends with the weights of its lowest validation loss, not its last ones.',

  summary: 'This run',
  summaryWaiting: 'A value is out of range. Mend it, and this shows what the run amounts to.',
  summaryContradiction:
    'Settings do not go together. Change one, and this shows what the run amounts to.',
  weights: 'Weights',
  weightsNote: 'numbers that training changes',
  shapes: (shapes: readonly (readonly number[])[]) => shapes.map(shape).join(' → '),
  split: 'Photos',
  splitNote: (train: number, validation: number) =>
    `about ${formatInteger(train)} to learn from, ${formatInteger(validation)} to judge by`,
  steps: 'Updates',
  stepsNote: (perEpoch: number, batch: number) =>
    `${formatCount(perEpoch, 'update')} in each epoch, of up to ${formatCount(batch, 'photo')}`,
} as const
