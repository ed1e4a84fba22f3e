import type { RateRange } from '#shared/domain/rate-finding.ts'

/**
 * The learning rate of step `step` (0-based) of a range test: `lowest` at the first step, `highest`
 * at the last, and the same factor from each step to the next. Smith (2017, section 3.3) let it
 * rise by equal amounts; by equal factors, as in fastai (Howard & Gugger, 2020), each power of ten
 * gets as many steps.
 */
export function rateAt(step: number, { lowest, highest, steps }: RateRange): number {
  const share = step / (steps - 1)
  return lowest ** (1 - share) * highest ** share
}
