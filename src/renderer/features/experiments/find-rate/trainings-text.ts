import { formatLoss } from '#renderer/ui/index.ts'
import { rateText } from './rate-lines.ts'
import type { TrainingsReading } from './read-trainings.ts'

/** What each outcome says of the rate in the middle. */
const VERDICTS = {
  middle:
    'The one in the middle got furthest: with a tenth of it the steps are too small to get as far, with ten times as much too large to settle.',
  tenth:
    'A tenth got furthest in so many epochs: the rate in the middle is already too large for this network and these photos.',
  tenfold:
    'Ten times as much got furthest in so many epochs: the rate in the middle is careful, and a larger one may do.',
  unclear:
    'The best two ended too near each other to say which rate is better, for the noise of their losses.',
  none: 'None of them learned anything to speak of: it is not the rate that is missing.',
} as const

export const trainingsText = {
  title: 'The same network with three rates',
  epochs: 'Epochs of each',
  epochsInfo:
    'After the range test the same network is trained three times: with the rate that it suggests, a tenth of it and ten times as much. 0 leaves that out.',
  names: {
    tenth: (rate: string) => `${rate}, a tenth`,
    middle: (rate: string) => rate,
    tenfold: (rate: string) => `${rate}, ten times as much`,
  },
  around: {
    suggestion: (rate: string) =>
      `In the middle is the rate that the range test suggests, ${rate}.`,
    settings: (rate: string) =>
      `The range test suggests no rate here, so the one of the settings is in the middle, ${rate}.`,
  },
  underWay: 'The three are being trained, one after the other.',
  reading: ({ untrained, ends, best }: TrainingsReading) =>
    [
      `From ${formatLoss(untrained)}, the training loss came to ${ends
        .map(({ rate, loss }) => `${formatLoss(loss)} with ${rateText(rate)}`)
        .join(', ')}.`,
      VERDICTS[best],
    ].join(' '),
  epoch: 'Epoch',
  trainLoss: 'Training loss',
  validationAccuracy: 'Validation accuracy',
  run: 'Run',
  openRun: (runId: number) => `Open run ${runId}`,
} as const
