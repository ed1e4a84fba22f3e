import type { GradientNoise } from '#shared/domain/gradient-noise.ts'
import type { LineSeries } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/**
 * What was measured, beside the law for batches drawn at random, σ over the root of the batch size,
 * and the same for batches in which no photo is twice. All photos at once are off by nothing, which
 * has no place on a logarithmic scale.
 */
export function noiseLines({ sizes, single }: GradientNoise): readonly LineSeries[] {
  const measured = sizes
    .filter(({ spread }) => spread > 0)
    .map(({ batchSize, spread }) => ({ x: batchSize, y: spread }))
    .toSorted((a, b) => a.x - b.x)
  const ends = [measured[0]?.x, measured.at(-1)?.x].filter((x) => x !== undefined)
  const noTwice = sizes
    .filter(({ expected }) => expected > 0)
    .map(({ batchSize, expected }) => ({ x: batchSize, y: expected }))
    .toSorted((a, b) => a.x - b.x)
  return [
    { key: 'noTwice', name: text.noTwice, colour: 1, points: noTwice },
    {
      ...{ key: 'law', name: text.law, colour: 1, dashed: true },
      points: [...new Set(ends)].map((x) => ({ x, y: single.spread / Math.sqrt(x) })),
    },
    { key: 'measured', name: text.measured, colour: 0, dots: true, points: measured },
  ]
}
