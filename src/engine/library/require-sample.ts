import { ProblemError } from '#shared/contract/problem.ts'

/**
 * What the open project knows of a sample.
 * @throws ProblemError NOT_FOUND when it knows nothing
 */
export function requireSample<Known>(known: Known | undefined): Known {
  if (known !== undefined) return known
  throw new ProblemError('NOT_FOUND', 'This photo is not part of the open project.')
}
