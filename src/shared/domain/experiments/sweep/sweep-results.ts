import { z } from 'zod'
import { ExperimentPart, MAX_PARTS } from '../part.ts'
import { configurationsOf } from './configurations.ts'
import { searchKey } from './part-keys.ts'
import type { SweepPart } from './standings.ts'
import { SweepSettings } from './sweep.ts'

/** What a sweep, or a share of one, found: a file to be put together with others. */
export const SweepResults = z
  .object({
    format: z.literal('downhill sweep results 1'),
    settings: SweepSettings,
    /** Hash of the photos and labels. */
    photos: z.string().min(1).max(200),
    downhill: z.string().max(100),
    tensorflow: z.string().max(100),
    parts: z
      .array(
        ExperimentPart.unwrap()
          .pick({ key: true, state: true, reason: true, runId: true, result: true })
          .readonly(),
      )
      .max(MAX_PARTS)
      .readonly(),
  })
  .readonly()
export type SweepResults = z.infer<typeof SweepResults>

export interface NamedResults {
  /** Of the file. */
  readonly name: string
  readonly results: SweepResults
}

/** Shares as one sweep, or why they cannot be put together. */
export type Merged =
  | {
      readonly settings: SweepSettings
      readonly photos: string
      readonly parts: readonly SweepPart[]
      /** Numbers of configurations that none of the shares did. */
      readonly missing: readonly number[]
    }
  | { readonly refusal: string }

/** Puts shares of one sweep together. Runs are in projects of their own, so they are not named. */
export function mergeResults([first, ...others]: readonly NamedResults[]): Merged {
  if (!first) return { refusal: 'There is nothing to put together.' }
  for (const other of others) {
    const difference = differenceOf(first.results, other.results)
    if (difference !== undefined) {
      return { refusal: `${first.name} and ${other.name} cannot be put together: ${difference}` }
    }
  }
  const from = new Map<string, string>()
  const parts: SweepPart[] = []
  for (const { name, results } of [first, ...others]) {
    for (const part of results.parts) {
      const other = from.get(part.key)
      if (other !== undefined) {
        return { refusal: `${other} and ${name} are the same share: both have part ${part.key}.` }
      }
      from.set(part.key, name)
      parts.push({ ...part, runId: null })
    }
  }
  const settings = wholeOf(first.results.settings)
  const { configurations } = configurationsOf(settings)
  return {
    settings,
    photos: first.results.photos,
    parts,
    missing: configurations
      .map(({ number }) => number)
      .filter((number) => !from.has(searchKey(number, 1))),
  }
}

const wholeOf = ({ only: _only, ...settings }: SweepSettings): SweepSettings => settings

function differenceOf(first: SweepResults, other: SweepResults): string | undefined {
  const [a, b] = [wholeOf(first.settings), wholeOf(other.settings)].map((settings) =>
    // Parsed alike, they have their fields in the same order.
    JSON.stringify(SweepSettings.parse(settings)),
  )
  if (a !== b) return 'they are of different settings.'
  if (first.photos !== other.photos) return 'they are of different photos or labels.'
  if (first.downhill !== other.downhill) {
    return `they were made by different versions of Downhill, ${first.downhill} and ${other.downhill}.`
  }
  return first.tensorflow === other.tensorflow
    ? undefined
    : `they were made with different versions of TensorFlow, ${first.tensorflow} and ${other.tensorflow}.`
}
