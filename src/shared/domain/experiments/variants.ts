import type { RunSpec } from '../run-spec.ts'
import type { ExperimentPart, PlannedPart } from './part.ts'

/** One of a few trainings that an experiment compares. */
export interface Variant<Id extends string = string> {
  /** Without a slash. */
  readonly id: Id
  readonly name: string
  readonly spec: RunSpec
}

/** The key of a variant's training; `again` is which of the repetitions it is, from 0. */
export const variantKey = (id: string, again: number): string => `${id}/${again + 1}`

/** All variants with the spec's own seed, then all of them with the next one, and so on. */
export const variantParts = (variants: readonly Variant[], seeds = 1): readonly PlannedPart[] =>
  Array.from({ length: seeds }, (_, again) =>
    variants.map(({ id, name, spec }) => ({
      key: variantKey(id, again),
      name: seeds > 1 ? `${name}, seed ${spec.seed + again}` : name,
      work: { kind: 'train' as const, spec: { ...spec, seed: spec.seed + again } },
    })),
  ).flat()

/** A variant's trainings, in the order of their seeds. */
export const partsOfVariant = <P extends Pick<ExperimentPart, 'key'>>(
  parts: readonly P[],
  id: string,
): readonly P[] => parts.filter(({ key }) => key.startsWith(`${id}/`))

/**
 * Settings under which all variants train as long, and are judged as they are at the end: an earlier
 * epoch that suits the validation photos would hide what they do to their training photos.
 */
export const toTheEnd = (spec: RunSpec): RunSpec => ({
  ...spec,
  earlyStopping: null,
  keepBest: false,
})
