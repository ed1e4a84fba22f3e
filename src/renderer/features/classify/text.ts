import type { Run } from '#shared/domain/run.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import { formatCount, formatPercent } from '#renderer/ui/index.ts'

export const text = {
  title: 'Classify',
  subtitle: 'Drop photos, or choose some, and see what the network says of them.',
  choose: 'Choose photos…',
  dropHint: 'Drop photos here',
  dropNow: 'Drop the photos to classify them',
  dropMore: 'They are read where they are, and nothing is kept.',
  network: 'Network',
  option: (run: Run) =>
    run.result
      ? `${fullRunTitle(run)}, ${formatPercent(run.result.validation.correct / run.result.validation.photos)} of validation photos right`
      : `${fullRunTitle(run)}, ended early`,
  noRunTitle: 'No trained network yet',
  noRun: 'Train a network first; then it can say what photos show.',
  train: 'Train a network',
  tooMany: (given: number, most: number) =>
    `${formatCount(given, 'photo')} are more than fit on a page: the first ${most} are classified. The command “downhill classify” takes whole folders.`,
  tooManyTitle: 'Too many photos at once',
  failed: 'The photos could not be classified',
  working: 'Classifying',
  unreadable: 'Not a photo that can be read',
  result: (path: string) => `What the network says of ${path}`,
  clear: 'Clear',
} as const
