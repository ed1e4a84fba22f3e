import { expect, it } from 'vitest'
import type { BatchNoise, GradientNoise } from '#shared/domain/gradient-noise.ts'
import { noiseLines } from './noise-lines.ts'

const size = (batchSize: number, spread: number): BatchNoise => ({
  ...{ batchSize, spread, draws: 8, relativeSpread: spread, expected: spread },
  ...{ cosine: 0.5, seconds: 0.1 },
})
const noise: GradientNoise = {
  ...{ photos: 64, weightCount: 9, loss: 1, gradientNorm: 1, noiseScale: 4 },
  single: { spread: 2, photos: 64 },
  sizes: [size(16, 0.45), size(1, 2.1), size(64, 0)],
}

it('draws what was measured beside the law, and leaves out what has no noise', () => {
  const [noTwice, law, measured] = noiseLines(noise)
  expect(noTwice?.points).toEqual(measured?.points)
  expect(measured?.points).toEqual([
    { x: 1, y: 2.1 },
    { x: 16, y: 0.45 },
  ])
  expect(law?.points).toEqual([
    { x: 1, y: 2 },
    { x: 16, y: 0.5 },
  ])
})

it('has nothing to draw where there is no noise at all', () => {
  expect(noiseLines({ ...noise, sizes: [size(64, 0)] }).map(({ points }) => points)).toEqual([
    [],
    [],
    [],
  ])
})
