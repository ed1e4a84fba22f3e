import { ProblemError } from '#shared/contract/problem.ts'
import type { Label } from '#shared/domain/label.ts'
import { countWeights, MAX_WEIGHTS, networkOf } from '#shared/domain/network.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'

/**
 * Refuses a spec that fits no network to these labels.
 * @throws ProblemError INVALID_INPUT
 */
export function requireTrainable(spec: RunSpec, labels: readonly Label[]): void {
  requireModestSize(spec, labels.length)
  requireFactorForEachLabel(spec, labels)
}

function requireModestSize(spec: RunSpec, labels: number): void {
  const weights = countWeights(networkOf(spec, labels))
  if (weights <= MAX_WEIGHTS) return
  throw new ProblemError(
    'INVALID_INPUT',
    `This network would have ${weights.toLocaleString('en')} weights; Downhill trains at most ${MAX_WEIGHTS.toLocaleString('en')}. Use smaller photos, fewer units or grey instead of colour.`,
    { weights },
  )
}

function requireFactorForEachLabel({ classWeights }: RunSpec, labels: readonly Label[]): void {
  if (typeof classWeights === 'string' || classWeights.length === labels.length) return
  throw new ProblemError(
    'INVALID_INPUT',
    `There are ${classWeights.length} class weights, but ${labels.length} labels: ${labels.map(({ name }) => name).join(', ')}. Give one factor for each label, in this order.`,
    { field: 'classWeights', factors: classWeights.length, labels: labels.length },
  )
}
