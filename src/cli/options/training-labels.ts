import type { Setting } from './setting.ts'
import type { Values } from './values.ts'

export const trainingLabelsOptions = { 'shuffle-labels': { type: 'boolean' } } as const

/** Whether photos are learned under their own labels, or under shuffled ones. */
export function trainingLabelsSettings({
  'shuffle-labels': shuffled,
}: Values<typeof trainingLabelsOptions>): readonly Setting[] {
  if (shuffled === undefined) return []
  const value = shuffled ? 'shuffled' : 'true'
  return [{ option: '--shuffle-labels', path: ['trainingLabels'], value }]
}
