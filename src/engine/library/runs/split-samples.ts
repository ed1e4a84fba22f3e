import type { TrainingSample } from '#engine/database/samples-repository.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Label } from '#shared/domain/label.ts'
import { createRandom, deriveSeed, shuffle } from '#shared/domain/random.ts'
import { isFoundSplit } from '../splits/found-split.ts'

/** One split's samples with their labels as indices into the run's labels. */
export interface Split {
  readonly samples: readonly TrainingSample[]
  readonly labels: Uint16Array
}

export interface RunSamples {
  /** Labels that have photos: the network's outputs, in order. */
  readonly labels: readonly Label[]
  readonly train: Split
  readonly validation: Split
}

interface Settings {
  /** Of each label, above 0 and below 1. */
  readonly validationShare: number
  readonly seed: number
  /** Whether photos were split by a person before. */
  readonly isSplit?: boolean | undefined
}

/**
 * Splits the labelled photos into training and validation. A split that was made, or found in
 * folders or a list, holds, and photos that are in none are learned from. Otherwise what a person
 * pinned stays, and of the rest of each label so many are chosen by the seed that `validationShare`
 * of it is kept back, at least one photo on either side; photos that look nearly the same stay
 * together, so that none is judged by its twin. Test photos are in neither.
 * @throws ProblemError TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS
 */
export function splitSamples(
  all: readonly TrainingSample[],
  labels: readonly Label[],
  settings: Settings,
): RunSamples {
  const samples = all.filter(({ split }) => split !== 'test')
  const byLabel = Map.groupBy(samples, (sample) => sample.labelId)
  const used = labels.filter((label) => byLabel.has(label.id))
  requireTrainable(used, byLabel)

  const held = heldOf(all, used, byLabel, settings)
  const partsOf = (validation: boolean) =>
    used.map((label) =>
      (byLabel.get(label.id) ?? []).filter((sample) => held.has(sample) === validation),
    )
  const [trainParts, validationParts] = [partsOf(false), partsOf(true)]
  used.forEach((label, index) => {
    requireBothSides(label, trainParts[index]?.length ?? 0, validationParts[index]?.length ?? 0)
  })
  return { labels: used, train: join(trainParts), validation: join(validationParts) }
}

/** The photos to judge by: those of the stored split, or so many of each label, by the seed. */
function heldOf(
  all: readonly TrainingSample[],
  used: readonly Label[],
  byLabel: ReadonlyMap<number, readonly TrainingSample[]>,
  settings: Settings,
): ReadonlySet<TrainingSample> {
  const judging = all.filter(({ split }) => split === 'validation')
  const pinned = all.filter((sample) => sample.pinned)
  const isFound = isFoundSplit({
    photos: all.length,
    pinned: pinned.length,
    judging: pinned.filter(({ split }) => split === 'validation').length,
  })
  if (judging.length > 0 && (settings.isSplit || isFound)) return new Set(judging)
  // Where all that is not tested was put into training, some of it has to judge all the same.
  const allTrained = judging.length === 0 && pinned.length * 2 > all.length
  return holdBack(used, byLabel, { ...settings, honoursPins: !allTrained })
}

/** The photos of every label that are kept back to judge by. */
function holdBack(
  used: readonly Label[],
  byLabel: ReadonlyMap<number, readonly TrainingSample[]>,
  { validationShare, seed, honoursPins }: Settings & { readonly honoursPins: boolean },
): ReadonlySet<TrainingSample> {
  const stays = ({ pinned }: TrainingSample) => honoursPins && pinned
  const held = new Set<TrainingSample>()
  /** Which groups are kept back; a group may hold photos of several labels. */
  const decided = pinnedGroups([...byLabel.values()].flat().filter(stays))
  for (const label of used) {
    const own = byLabel.get(label.id) ?? []
    const order = Uint32Array.from(own, (_, index) => index)
    shuffle(order, createRandom(deriveSeed(seed, 'split', label.position)))
    const shuffled = Array.from(order, (index) => own[index]).filter((sample) => !!sample)
    const most = Math.min(own.length - 1, Math.max(1, Math.round(own.length * validationShare)))
    const chosen =
      chooseWhole(shuffled, most, decided) ??
      // All of them look alike: then the label can only be judged by twins.
      shuffled.filter((sample) => !stays(sample)).slice(0, most)
    for (const sample of chosen) held.add(sample)
    // Look-alikes that a person put on different sides stay there.
    for (const sample of own.filter(stays)) {
      if (sample.split === 'validation') held.add(sample)
      else held.delete(sample)
    }
  }
  return held
}

/** Groups with photos that a person put on one side, which the others follow. */
function pinnedGroups(pinned: readonly TrainingSample[]): Map<number, boolean> {
  const decided = new Map<number, boolean>()
  for (const sample of pinned) {
    const group = groupOf(sample)
    decided.set(group, decided.get(group) === true || sample.split === 'validation')
  }
  return decided
}

/**
 * Photos to keep back, in the order given, at most `most`: a group whole or not at all.
 * @returns undefined where that would leave one side empty
 */
function chooseWhole(
  samples: readonly TrainingSample[],
  most: number,
  decided: Map<number, boolean>,
): readonly TrainingSample[] | undefined {
  const groups = Map.groupBy(samples, groupOf)
  const chosen = samples.filter((sample) => decided.get(groupOf(sample)))
  const undecided = [...groups].filter(([group]) => !decided.has(group))
  for (const [group, members] of undecided) {
    const fits = chosen.length + members.length <= most
    if (fits) chosen.push(...members)
    decided.set(group, fits)
  }
  if (chosen.length > 0 && chosen.length < samples.length) return chosen
  // Every group is too large for its share; the smallest one comes nearest.
  const [smallest] = undecided.toSorted(([, a], [, b]) => a.length - b.length)
  if (chosen.length > 0 || !smallest || smallest[1].length === samples.length) return undefined
  decided.set(smallest[0], true)
  return smallest[1]
}

/** The number of a photo's group; a photo that looks like no other is a group of its own. */
const groupOf = ({ id, nearGroup }: TrainingSample): number => nearGroup ?? -id

function requireBothSides(label: Label, train: number, validation: number): void {
  if (train > 0 && validation > 0) return
  throw new ProblemError(
    'NOT_ENOUGH_PHOTOS',
    train === 0
      ? `All photos of the label “${label.name}” are kept for validation, so there is nothing to learn it from. Put some of them into training.`
      : `No photo of the label “${label.name}” is kept for validation, so it cannot be judged. Put some of them into validation.`,
    { label: label.name },
  )
}

function requireTrainable(
  used: readonly Label[],
  byLabel: ReadonlyMap<number, readonly TrainingSample[]>,
): void {
  if (used.length < 2) {
    const [only] = used
    throw new ProblemError(
      'TOO_FEW_LABELS',
      only
        ? `All photos have the label “${only.name}”. A network learns to tell labels apart, so add photos of at least one other label, each label in a folder of its own.`
        : 'No photo has a label. Put the photos of each label into a folder of its own, or name the files like cat.0.jpg and dog.0.jpg.',
    )
  }
  const scarce = used.find((label) => (byLabel.get(label.id)?.length ?? 0) < 2)
  if (scarce) {
    throw new ProblemError(
      'NOT_ENOUGH_PHOTOS',
      `The label “${scarce.name}” has a single readable photo. Each label needs at least two: one to learn from and one to be judged by.`,
    )
  }
}

/** One split of all labels' parts; a label's index is its part's. */
function join(parts: readonly (readonly TrainingSample[])[]): Split {
  return {
    samples: parts.flat(),
    labels: Uint16Array.from(parts.flatMap((part, index) => part.map(() => index))),
  }
}
