import { formatCount, formatDuration, formatPercent } from '#renderer/ui/index.ts'

export const text = {
  question: 'Which settings suit these photos best, and which of them matter?',
  subtitle:
    'Tries many settings on the same photos, and trains the best again to see if it was luck.',
  picture: 'Losses of many runs, the best of them last.',

  axes: 'What is varied',
  add: 'Vary another setting',
  remove: (name: string) => `No longer vary ${name}`,
  setting: 'Setting',
  given: 'Given as',
  list: 'Values',
  range: 'Range',
  values: 'Values',
  valuesOf: (name: string) => `Values of ${name}`,
  valuesInfo: 'Numbers with commas between them. A batch size may also be all.',
  valuesWrong: 'A value is out of range, or no number.',
  from: 'From',
  to: 'To',
  points: 'Points',
  scale: 'Scale',
  linear: 'Linear',
  logarithmic: 'Logarithmic',
  onAndOffNote: {
    augmentation:
      'Off, and on as the settings have it; where they have none: mirrored, shifted and zoomed by a tenth, turned by 10°.',
    batchNormalisation: 'Off and on, in every block.',
  },

  search: 'Search',
  searches: {
    grid: 'All combinations',
    random: 'At random',
    halving: 'Successive halving',
  },
  runs: 'Configurations',
  eta: 'Keep one of',
  firstEpochs: 'First epochs',
  budget: 'Stop after',
  budgets: { none: 'Nothing: do all', runs: 'Configurations', minutes: 'Minutes of training' },
  budgetRuns: 'Configurations',
  minutes: 'Minutes',
  seeds: 'Seeds to confirm',
  seedsInfo:
    'The best of many is partly lucky. The best and the next best train again with so many fresh seeds; only those decide whether one is the winner. 0 leaves that out.',
  sideBySide: 'Side by side',
  sideBySideInfo:
    'Runs that train at the same time, at the most; fewer where cores or memory do not suffice.',
  halvingInfo:
    'All configurations train for the first epochs; the best go on for more, and so on. What starts slowly may be dropped too early.',
  plan: (runs: number, confirming: number) =>
    `${formatCount(runs, 'configuration')}${confirming > 0 ? `, then ${formatCount(confirming, 'training')} with fresh seeds` : ''}.`,
  rounds: (rounds: readonly { readonly runs: number; readonly epochs: number }[]) =>
    `Rounds: ${rounds.map(({ runs, epochs }) => `${runs} up to epoch ${epochs}`).join(', ')}.`,
  timeNote:
    'With a limit of time, how many are tried depends on this computer; the same numbers come out only for those that are.',
  order: 'They are tried in a random order that the seed decides.',
  conflict: 'These settings do not go together',
  combinations: (all: number) => `Of ${formatCount(all, 'combination')}: `,

  winner: 'What came out',
  none: 'Nothing can be compared yet.',
  progress: (compared: number, all: number, used: number) =>
    `${compared} of ${formatCount(all, 'configuration')} compared, after ${formatDuration(used)} of training.`,
  best: (number: number, settings: string) => `#${number} is the best of the search: ${settings}.`,
  judged: (share: number, low: number, high: number, photos: number) =>
    `${formatPercent(share)} of ${formatCount(photos, 'validation photo')} are right, with 95 % confidence ${formatPercent(low)} to ${formatPercent(high)}.`,
  majority: (share: number, beaten: boolean) =>
    beaten
      ? `Always guessing the most frequent label would get ${formatPercent(share)}.`
      : `That is not surely more than always guessing the most frequent label, ${formatPercent(share)}: these settings have learned little.`,
  equal:
    'All had the same photos, split and seed. The search chose by the validation photos, so what it found looks better there than on new photos.',
  useWinner: (number: number) => `Use #${number} on the Train page`,
  saveFile: 'Save as a file for the command line',

  parallel: 'All configurations',
  parallelSummary: (lines: number, shown: number) =>
    shown < lines
      ? `A line for each configuration: the best ${shown} of ${lines} are coloured, the best of all is thick.`
      : 'A line for each configuration, from blue for the best to orange for the worst; the best is thick.',
  bestShown: 'Coloured',
  bestShownText: (shown: number, all: number) => `the best ${shown} of ${all}`,

  effects: 'What each setting did',
  effectsNone: 'More runs are needed to say which setting matters.',
  median: 'Median',
  lowest: 'Lowest',
  highest: 'Highest',
  value: 'Value',
  valueRange: (low: string, high: string) => `${low} to ${high}`,
  counted: (label: string, runs: number) => `${label} (${runs})`,

  table: 'Configurations',
  tableCaption: 'Table of configurations',
  rank: 'Rank',
  number: 'No.',
  numberInfo: 'Its number in the sweep; opens its run.',
  accuracy: 'Right',
  epoch: 'Epoch',
  round: 'Round',
  seconds: 'Time',
  state: 'State',
  states: { waiting: 'Waiting', running: 'Training', done: 'Done', failed: 'Failed' },
  diverged: 'Diverged',
} as const
