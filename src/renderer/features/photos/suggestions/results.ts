import type { SampleFilter } from '#shared/domain/sample-filter.ts'

/** What of a network's answers a list can be limited to. */
export const RESULTS = ['right', 'wrong', 'none'] as const

/** A filter by what a network said; undefined for none. */
export function withResult(
  filter: SampleFilter,
  prediction: SampleFilter['prediction'],
): SampleFilter {
  const { prediction: _before, ...rest } = filter
  return prediction === undefined ? rest : { ...rest, prediction }
}
