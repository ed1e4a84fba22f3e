import type { Sample } from '#shared/domain/sample.ts'

export type Difference = 'dimensions' | 'bytes' | 'takenAt' | 'labelId'

const VALUE: Readonly<Record<Difference, (sample: Sample) => string | number | null>> = {
  dimensions: ({ width, height }) => `${width} ${height}`,
  bytes: ({ bytes }) => bytes,
  takenAt: ({ takenAt }) => takenAt,
  labelId: ({ labelId }) => labelId,
}
const DIFFERENCES = ['dimensions', 'bytes', 'takenAt', 'labelId'] as const

/** In what photos are not all the same. */
export const differences = (samples: readonly Sample[]): readonly Difference[] =>
  DIFFERENCES.filter((field) => new Set(samples.map(VALUE[field])).size > 1)
