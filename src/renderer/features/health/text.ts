import { IMBALANCE, LARGE_PIXELS, type ShortcutFeature, SMALL_SIDE } from '#shared/domain/health.ts'
import { formatCount, formatInteger, formatPercent } from '#renderer/ui/index.ts'

const FEATURES: Readonly<Record<ShortcutFeature, string>> = {
  bytes: 'file size',
  dimensions: 'width and height',
  meanColour: 'mean colour',
  takenAt: 'date and hour taken',
  format: 'file format',
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })

export const text = {
  title: 'Health of the photos',
  subtitle: 'What is good to know before a network learns from them.',
  back: 'Back to the photos',
  loading: 'Looking at all photos',
  failed: 'The photos could not be looked at',
  empty: 'No labelled photos yet',
  emptyText: 'Label some photos first; then their health can be told.',

  balance: 'Labels',
  balanceText: (largest: string, smallest: string, times: number) =>
    `“${largest}” has ${times.toFixed(1)} times as many photos as “${smallest}”. A network that guesses “${largest}” more often is then right more often. Gather more photos of the rare labels, or set class weights when you train.`,
  balanced: `No label has more than ${IMBALANCE} times the photos of another.`,
  label: 'Label',
  photos: 'Photos',
  share: 'Share',

  look: 'Photos to look at',
  nothingToLook: 'Nothing here needs a look.',
  lookAtShort: 'Look at them',
  lookAt: (group: string) => `Look at them: ${group}`,
  unlabelled: 'Without a label',
  unlabelledNote: 'They are not trained on.',
  conflicts: 'In conflict',
  conflictsNote: 'A copy has another label. They are not trained on until you give them one.',
  duplicates: 'Copies',
  duplicatesNote: 'Files of the same bytes as another. They count once.',
  nearDuplicates: 'Look-alikes',
  nearDuplicatesNote: 'They stay on one side of a split, so that none is judged by its twin.',
  unreadable: 'Unreadable files',
  unreadableNote: 'They are listed on the page of photos, each with its reason.',
  excluded: 'Left out',
  excludedNote: 'By you; they can be taken back in.',
  small: 'Very small',
  smallNote: `The shorter side has fewer than ${SMALL_SIDE} pixels: little to see for a network.`,
  large: 'Very large',
  largeNote: `More than ${formatInteger(LARGE_PIXELS / 1_000_000)} million pixels: slow to read.`,

  shortcuts: 'Shortcuts',
  shortcutsInfo:
    'Each photo’s label is guessed from one property alone, learned from the other photos. If that works, a network will use it instead of what the photos show, and fail on photos that lack it.',
  found: (features: readonly ShortcutFeature[]) =>
    `Labels can be told from ${either.format(features.map((feature) => FEATURES[feature]))} alone. A network will use that. If it is not what you want it to learn, take photos of all labels in the same way: same camera, light, background and size.`,
  notFound: 'No label can be told from these alone.',
  tooFew: 'There are too few labelled photos, or only one label, to look for shortcuts.',
  property: 'Property',
  guessed: 'Guessed right',
  interval: '95 % interval',
  verdict: 'Verdict',
  tells: 'Gives labels away',
  harmless: 'Says little',
  baseline: (share: number) =>
    `Always guessing the most frequent label is right for ${formatPercent(share)}.`,
  features: FEATURES,
  range: (low: number, high: number) => `${formatPercent(low)} to ${formatPercent(high)}`,
  count: (count: number) => formatCount(count, 'photo'),
} as const
