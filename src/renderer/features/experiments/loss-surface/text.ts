import { formatCount } from '#renderer/ui/index.ts'

export const text = {
  question: 'How wide is the valley in which training ended, and which way led there?',
  subtitle:
    'Moves all weights away from what a run found, along two directions, and judges each place.',
  picture: 'A valley, seen from the side.',
  run: 'Run',
  noRun: 'There is no run yet whose network could be looked at. Train one first.',
  also: 'Ways of other runs',
  alsoInfo:
    'Runs of the same network. Where they began with the same weights, as in an optimizer race, their ways begin at one place.',
  none: 'None',
  all: (count: number) => `All ${formatCount(count, 'other run')}`,
  directions: 'Directions',
  directionsInfo:
    'Random ones show the valley as it is in most directions. Those of the way of training show where it came from; they need weights that were kept along the way, as races keep them, or several checkpoints.',
  random: 'Two random ones',
  path: 'Along the way of training',
  extent: 'How far',
  extentInfo:
    'In lengths of a direction. For random directions, 1 changes each filter by as much as it is long; along the way of training, 1 is as far as that leads.',
  level: 'How closely',
  levels: {
    '1': '5 × 5 places',
    '2': '9 × 9 places',
    '3': '17 × 17 places',
    '4': '33 × 33 places',
  },
  split: 'Photos',
  splits: { validation: 'Validation', train: 'Training' },
  photos: 'Photos at the most',
  seed: 'Seed',

  title: 'Loss around the trained network',
  waiting: 'The picture appears as soon as 25 places are known.',
  unfinished: 'It is not whole yet: it gets finer from the middle outwards.',
  view: 'View',
  contours: 'From above',
  relief: 'Relief',
  turn: 'Loss around the trained network, as a relief: turn it with the arrow keys or by dragging, Home sets it back',
  axes: {
    random: ['First random direction', 'Second random direction'],
    path: ['Along the way, first direction', 'Second direction'],
  },
  axesMeaning: {
    random: '1 = as far as each filter is long.',
    path: '1 = as far as the way of training leads.',
  },
  loss: 'Loss',
  notFinite: 'no number',
  centre: 'The trained network',
  kind: 'What',
  place: 'Place of the grid',
  step: (run: string, step: number) => `${run}, step ${step}`,
  end: (run: string) => `${run}, as it ended`,
  first: 'First direction',
  second: 'Second direction',
  off: 'Off the picture',
  marks: 'A way begins at its ring and ends at its dot; the cross is the trained network.',
} as const
