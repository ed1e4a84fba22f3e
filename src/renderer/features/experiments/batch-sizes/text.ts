export const text = {
  question: 'How many photos should one step of training look at?',
  subtitle: 'The same training with batches of several sizes, from the same weights.',
  picture: 'A noisy loss that falls.',
  sizes: 'Batch sizes',
  sizesInfo:
    'A batch of one is stochastic gradient descent in the strict sense; all photos at once is gradient descent proper.',
  all: 'All photos',
  size: (size: number) => String(size),
  noSizes: 'Choose at least one size.',
  optimizer: 'Optimizer',
  rate: 'Learning rate',
  rateInfo: 'For every size, or where it is scaled, for the size beside it.',
  reference: 'Meant for a batch of',
  scaling: 'For other sizes',
  scalingInfo:
    'A batch of k times as many photos makes a k-th of the updates. The linear scaling rule makes each of them k times as long (Goyal et al., 2017). It was found with momentum and large batches, and fails when the rate gets too large.',
  scalings: { none: 'The same rate', linear: 'In proportion' },
  epochs: 'Epochs',
  seeds: 'Repeat with seeds',
  seedsInfo:
    'Each seed gives other starting weights, another order and, where the photos are not split for good, another split. Six seeds or more can tell sizes apart.',
  noise: 'How noisy the gradient is',
  noiseInfo:
    'The gradient over all photos beside those of random batches, at the starting weights. The length of the difference falls with the root of the batch size: four times as many photos halve it. Where a batch is a large part of all photos it falls faster, since no photo is in it twice.',
  noiseSummary: (length: string) => `Before training, the gradient is ${length} long.`,
  noiseOff: (batch: string, off: string) => `A batch of ${batch} is off by ${off}`,
  noiseOffToo: (batch: string, off: string) => `, one of ${batch} by ${off}.`,
  noiseScale: (size: string) =>
    ` For batches of up to about ${size} photos, the noise is longer than the gradient.`,
  measured: 'Measured',
  law: 'σ/√B',
  noTwice: 'σ/√B, no photo twice',
  gradient: 'length of the gradient',
  batch: 'Photos in a batch',
  off: 'Length of the difference',
  expected: 'Expected',
  cosine: 'Cosine',
} as const
