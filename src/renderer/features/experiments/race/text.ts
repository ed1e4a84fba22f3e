export const text = {
  question: 'Which way downhill is the fastest, from the same start?',
  subtitle: 'The same network, weights and photos in the same order: only the optimizer differs.',
  picture: 'Losses that fall one faster than the other.',
  seeds: 'Repeat with seeds',
  seedsInfo:
    'Each seed gives other starting weights, another order and, where the photos are not split for good, another split. Six seeds or more can tell entrants apart.',
  entrants: 'Entrants',
  optimizer: 'Optimizer',
  batch: 'Batch',
  rate: 'Learning rate',
  rateInfo:
    'Those set at first do well with the networks that the Train page begins with. A race between rates that do not suit is a race between rates. The genetic algorithm has none; its number says how far it changes weights.',
  mutation: 'mutation',
  ofEntrant: (what: string, number: number) => `${what} of entrant ${number}`,
  duplicate: (number: number) => `Duplicate entrant ${number}`,
  remove: (number: number) => `Remove entrant ${number}`,
  add: 'Add an entrant',
  preset: 'Choose a field',
  presets: {
    article: 'All of the article',
    few: 'Three to begin with',
    batches: 'Descent with all, some or one',
    adaptive: 'Adaptive rates',
  },
  fullBatch: 'Gradient descent',
  miniBatch: 'Mini-batch descent',
  stochastic: 'Stochastic descent',
  batchName: (size: number | 'all') => (size === 'all' ? 'all photos' : String(size)),
  batchOption: (size: number | 'all') => (size === 'all' ? 'All photos' : String(size)),
  equal: 'Equal for all',
  equalInfo:
    'The genetic algorithm shows each photo to its whole population, so that an epoch of it costs many times as much. With equal passes of photos through the network it has fewer epochs, to the nearest whole one; with equal epochs it has many more passes, and takes its time.',
  equals: { passes: 'Passes of photos', epochs: 'Epochs' },
  epochs: 'Epochs',
  noNormalisation:
    'The network normalises batches, which the genetic algorithm cannot learn. Remove it, or choose other settings.',
} as const
