import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import { type Shortcut, ShortcutFeature } from '#shared/domain/health.ts'
import { PhotoFormat } from '#shared/domain/sample.ts'
import type { PhotoFacts } from '#engine/database/samples-repository.ts'
import type { Steps } from '../in-slices.ts'
import { guessLabels } from './guess-labels.ts'

/** Fewer photos than this say nothing. */
const MIN_PHOTOS = 40
/** What a feature has to tell beyond the most frequent label, as a share of all photos. */
const MARGIN = 0.1

const numbers = (
  photos: readonly PhotoFacts[],
  numberOf: (photo: PhotoFacts) => number,
): Float64Array => Float64Array.from(photos, numberOf)

const secondsOf = ({ takenAt }: PhotoFacts): number =>
  takenAt === null ? NaN : Date.parse(`${takenAt}Z`) / 1000

/** Of each feature, the numbers that stand for it. */
const FEATURES: Readonly<
  Record<ShortcutFeature, (photos: readonly PhotoFacts[]) => readonly Float64Array[]>
> = {
  bytes: (photos) => [numbers(photos, ({ bytes }) => bytes)],
  dimensions: (photos) => [
    numbers(photos, ({ width }) => width),
    numbers(photos, ({ height }) => height),
  ],
  meanColour: (photos) =>
    [0, 1, 2].map((channel) => numbers(photos, ({ meanColour }) => meanColour?.[channel] ?? NaN)),
  takenAt: (photos) => [
    numbers(photos, secondsOf),
    // The hour of the day, whichever the day.
    numbers(photos, (photo) => Math.floor((secondsOf(photo) % 86_400) / 3600)),
  ],
  format: (photos) => [numbers(photos, ({ format }) => PhotoFormat.options.indexOf(format))],
}

/**
 * Whether labels can be told from what has nothing to do with what photos show: if all cats were
 * taken with one camera, a network learns the camera. Accuracies of photos that were not learned
 * from stand beside that of always guessing the most frequent label; what lies a tenth above it,
 * with 95 % confidence, tells.
 * @returns nothing where there are too few photos, or only one label
 */
export function* probeShortcuts(
  photos: readonly PhotoFacts[],
  seed: number,
): Steps<readonly Shortcut[]> {
  const labelIds = [...new Set(photos.map(({ labelId }) => labelId))]
  if (photos.length < MIN_PHOTOS || labelIds.length < 2) return []
  const indexOf = new Map(labelIds.map((id, index) => [id, index]))
  const labels = Uint16Array.from(photos, ({ labelId }) => indexOf.get(labelId) ?? 0)
  const majority = majorityShare(labels)
  const shortcuts: Shortcut[] = []
  for (const feature of ShortcutFeature.options) {
    const values = FEATURES[feature](photos)
    yield
    const correct = yield* guessLabels(values, labels, labelIds.length, seed)
    const interval = wilsonInterval(correct, photos.length)
    const accuracy = correct / photos.length
    shortcuts.push({ feature, accuracy, interval, tells: interval[0] > majority + MARGIN })
  }
  return shortcuts
}

function majorityShare(labels: Uint16Array): number {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return Math.max(...counts.values()) / labels.length
}
