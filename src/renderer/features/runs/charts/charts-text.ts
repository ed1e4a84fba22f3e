import {
  formatCount,
  formatInteger,
  formatLoss,
  formatPercent,
  formatSetting,
} from '#renderer/ui/index.ts'
import type { XAxis } from './x-scale.ts'

export const chartsText = {
  axis: 'Horizontal axis',
  axes: { epoch: 'Epochs', update: 'Updates', time: 'Time' } satisfies Record<XAxis, string>,
  axisNames: {
    epoch: 'epochs',
    update: 'updates',
    time: 'time of training',
  } satisfies Record<XAxis, string>,
  noTimes: 'When each update was made was not recorded in this run.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  showAll: 'Show all',
  aboutZoom: 'About looking closer',
  zoomKeys:
    'Drag over a chart to see that stretch closer; all charts follow. Ctrl and the wheel zoom, Shift and a drag move. With a chart focused: + and − zoom, the arrows move, 0 shows all.',
  whole: (updates: number) => `All ${formatCount(updates, 'update')}`,
  range: (from: number, to: number, single: boolean) =>
    `Updates ${formatInteger(from)} to ${formatInteger(to)}${single ? ', each of them' : ''}`,

  loss: 'Loss',
  stepLoss: 'each update',
  smoothed: 'smoothed',
  training: 'training, per epoch',
  validation: 'validation, per epoch',
  parent: (runId: number) => `run ${runId}, smoothed`,
  parentValidation: (runId: number) => `run ${runId}, validation`,
  lossWaiting: 'The first point will be the loss of the untrained network.',
  lossSummary: (untrained: string, now: string, steps: number) =>
    `The loss began at ${untrained} untrained and is ${now} (smoothed) after ${formatCount(steps, 'update')}.`,
  forkSummary: (runId: number, first: string, now: string, steps: number) =>
    `The loss began at ${first} with the weights of run ${runId} and is ${now} (smoothed) after ${formatCount(steps, 'update')}.`,
  bestLoss: (loss: string, epoch: number, kept: boolean) =>
    ` The validation loss is lowest in epoch ${formatInteger(epoch)}, at ${loss}${kept ? '; its weights are kept' : ''}.`,
  logarithmic: 'Logarithmic',
  untrained: 'untrained',
  best: (kept: boolean) => (kept ? 'best, kept' : 'best'),
  forked: (runId: number) => `forked from run ${runId}`,
  rateChanged: (factor: number) => `rate × ${formatSetting(factor)}`,
  lossInfo:
    'How wrong the network is: what training makes smaller. Each update is judged by its own few photos, so this line jumps; the smoothed one averages about the last twenty. Where many updates share a point, the thin line reaches from their lowest to their highest loss.',

  accuracy: 'Accuracy',
  trainAccuracy: 'training',
  validationAccuracy: 'validation',
  guessing: (label: string) => `always guessing “${label}”`,
  accuracySummary: (best: number, epoch: number) =>
    `The best epoch so far is ${formatInteger(epoch)} with ${formatPercent(best)} of the validation photos right.`,
  accuracyWaiting: 'The first point comes when the untrained network has been judged.',
  accuracyInfo:
    'Share of photos that are right. Training photos are judged as they come by, before the update that they are part of, so this line is a little behind.',
  noTrainAccuracy: ' The accuracy on training photos was not recorded.',

  more: 'More charts: learning rate, gradient, speed',
  rate: 'Learning rate',
  rateSummary: (rate: string, changes: number) =>
    `It is ${rate} now${changes === 0 ? ', as its schedule has it' : `, after ${formatCount(changes, 'change')} by hand`}.`,
  rateInfo: 'How far each update moves the weights against the gradient.',
  gradient: 'Gradient norm',
  gradientSummary: (least: string, most: string) => `Between ${least} and ${most}.`,
  gradientInfo:
    'The length of the gradient, the longest of each stretch of updates. Where it grows without end, training diverges; where it vanishes, training stands still.',
  speed: 'Speed',
  speedY: 'images/s',
  speedSummary: (now: string, unit: string) => `${now} ${unit} in the last epoch.`,
  speedInfo: 'Training photos a second in each epoch, without the time for judging.',
  notRecorded: 'This was not recorded in this run.',
  tooEarly: 'Nothing to show yet.',

  epoch: 'Epoch',
  update: 'Update',
  seconds: 'Time',
  lowest: 'Lowest loss',
  highest: 'Highest loss',
  lossOfUpdate: 'Loss',
  smoothedLoss: 'Smoothed loss',
  trainLoss: 'Training loss',
  validationLoss: 'Validation loss',
  accuracyOfTraining: 'Training accuracy',
  accuracyOfValidation: 'Validation accuracy',
} as const

export const fileName = (runId: number, chart: string): string => `run-${runId}-${chart}`

export const shown = (value: number | null, format = formatLoss): string =>
  value === null ? '–' : format(value)
