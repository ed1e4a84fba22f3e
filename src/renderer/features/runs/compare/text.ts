import type { Difference } from '#shared/domain/compare-runs.ts'
import { formatCount, formatInteger, formatPercent, formatSetting } from '#renderer/ui/index.ts'

/** A difference of two shares in percentage points, with its sign. */
const points = (difference: number): string =>
  `${difference < 0 ? '−' : '+'}${(Math.abs(difference) * 100).toFixed(1)}`

/** How probable so one-sided a disagreement is by chance. */
const chance = (p: number): string =>
  p < 0.001 ? 'p < 0.001' : p > 0.999 ? 'p = 1' : `p = ${p.toFixed(3)}`

export const text = {
  title: (count: number) => `Compare ${formatCount(count, 'run')}`,
  subtitle: 'What differs between them, how they learned, and which is better beyond chance.',
  back: 'All runs',
  failed: 'The runs could not be compared',
  loading: 'Comparing',
  goneTitle: 'These runs are gone',
  gone: 'They were deleted. Choose others in the list of runs.',

  curves: {
    validationLoss: 'Validation loss',
    trainLoss: 'Training loss',
    validationAccuracy: 'Validation accuracy',
  },
  curve: 'Curve',
  axis: 'Over',
  axes: { epoch: 'Epochs', step: 'Updates', seconds: 'Seconds' },
  axisLabels: { epoch: 'epochs', step: 'updates', seconds: 'seconds of training' },
  logarithmic: 'Logarithmic',
  smoothedInfo: 'The loss of each update, smoothed.',
  lossSummary: (run: string, lowest: string) => `${run} reaches the lowest, ${lowest}.`,
  accuracySummary: (run: string, highest: string) => `${run} reaches the highest, ${highest}.`,
  waiting: 'No run has a point here yet.',

  results: 'Results',
  resultsText:
    'Accuracies on the validation photos. Each has an interval in which the true one lies with 95 % confidence (Wilson).',
  columns: {
    run: 'Run',
    accuracy: 'Accuracy',
    interval: '95 % interval',
    baseline: 'Baseline',
    baselineInfo:
      'What always guessing the most frequent label would get right of the same photos.',
    verdict: 'Beside the best',
    verdictInfo:
      'Where both networks looked at all validation photos, McNemar’s exact test of those that only one gets right; else Newcombe’s interval of the difference. Each is a test of its own at 5 %: of many runs, some will seem different by chance.',
  },
  look: 'Compare photo by photo',
  lookHint:
    'Lets these networks look at all photos. Whether one is better is then counted photo by photo, which tells smaller differences apart.',
  busy: 'Something is running; wait until it is done, or stop it.',
  notLooked: 'Not every network could look at the photos',
  interval: (low: number, high: number) => `${formatPercent(low)} to ${formatPercent(high)}`,
  right: (correct: number, photos: number) =>
    `${formatInteger(correct)} of ${formatInteger(photos)}`,
  noResult: 'Not judged yet',
  best: 'The best of these',
  bestOfItsPhotos: 'The best of its set',
  alone: 'Alone with its validation photos',
  verdict: (best: string, photos: number, difference: Difference): string => {
    if (!difference.significant) {
      return `Cannot be told apart from ${best} on ${formatCount(photos, 'photo')} (${evidence(difference)}).`
    }
    return `Worse than ${best} on ${formatCount(photos, 'photo')} (${evidence(difference)}).`
  },
  otherPhotosTitle: 'Not all were judged by the same photos',
  otherPhotos:
    'Accuracies on different validation photos are not comparable: one set may be easier than the other. Runs are compared only where they share their photos. Make a split on the Photos page, and all further runs use the same photos.',
  judges: 'Judged by',
  judgesOf: (set: number) => `Set ${String.fromCharCode(65 + set)}`,

  settings: 'Settings that differ',
  settingsText: (same: number) =>
    same === 0
      ? 'A dash stands where a setting is as it usually is, or has no meaning.'
      : `${formatCount(same, 'setting')} more are alike. A dash stands where a setting is as it usually is, or has no meaning.`,
  allAlike: 'All settings are the same.',
  setting: 'Setting',
  trainPhotos: 'Training photos',
  forkedFrom: 'Began from',
  checkpoint: (runId: number, step: number) => `run ${runId}, update ${formatInteger(step)}`,
  rateChanges: 'Learning rate by hand',
  rateChange: (factor: number, step: number) =>
    `× ${formatSetting(factor)} from update ${formatInteger(step)}`,
  freshWeights: 'fresh weights',
} as const

function evidence(difference: Difference): string {
  if (difference.test === 'mcnemar') {
    const { onlyFirst, onlySecond, p } = difference
    return `right alone on ${formatInteger(onlyFirst)}, wrong alone on ${formatInteger(onlySecond)}; ${chance(p)}`
  }
  const [low, high] = difference.interval
  return `difference ${points(low)} to ${points(high)} points`
}
