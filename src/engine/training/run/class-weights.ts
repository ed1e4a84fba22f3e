import type { ClassWeights } from '#shared/domain/loss-function.ts'

/**
 * How much a photo of each label counts. `balanced` is photos / (labels · photos of the label), so
 * that the mean over all photos stays 1.
 */
export function labelWeights(
  classWeights: ClassWeights,
  labels: Uint16Array,
  labelCount: number,
): readonly number[] {
  const all = Array.from({ length: labelCount }, (_, label) => label)
  if (classWeights === 'none') return all.map(() => 1)
  if (classWeights !== 'balanced') return all.map((label) => classWeights[label] ?? 1)
  const counts = all.map(() => 0)
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => (count === 0 ? 1 : labels.length / (labelCount * count)))
}
