import type { EpochMetrics, StepPoint } from '../../metrics.ts'
import type { RunResult } from '../../run.ts'
import type { RunSpec } from '../../run-spec.ts'
import type { ExperimentPart, PartState } from '../part.ts'
import { entrantPlace } from './entrant-key.ts'

/** One training of an entrant, as far as it has come. */
export interface EntrantRun {
  /** Which repetition, from 0: runs of the same one began alike, and are compared with each other. */
  readonly again: number
  readonly state: PartState
  readonly runId: number
  readonly spec: RunSpec
  readonly trainPhotos: number
  /** Thinned; the first is the untrained network. */
  readonly epochs: readonly EpochMetrics[]
  readonly steps: readonly StepPoint[]
  readonly result: RunResult | null
}

/** One who takes part, with a run for each repetition that has begun. */
export interface EntrantRuns {
  /** From 0, in the order of the settings. */
  readonly entrant: number
  readonly name: string
  readonly runs: readonly EntrantRun[]
}

/** The curves of a part's run, as `experiments.curves` gives them. */
export interface PartCurves extends Pick<EntrantRun, 'runId' | 'trainPhotos' | 'epochs' | 'steps'> {
  readonly key: string
}

/** All entrants, in their order, those that have not begun too. */
export function entrantsOf(
  names: readonly string[],
  parts: readonly ExperimentPart[],
  curves: readonly PartCurves[],
): readonly EntrantRuns[] {
  const ofKey = new Map(curves.map((curve) => [curve.key, curve]))
  const placed = parts.flatMap(({ key, state, work, result }) => {
    const place = entrantPlace(key)
    const curve = ofKey.get(key)
    if (!place || !curve || work.kind !== 'train') return []
    const { runId, trainPhotos, epochs, steps } = curve
    const run: EntrantRun = {
      ...{ state, runId, trainPhotos, epochs, steps },
      again: place.again,
      spec: work.spec,
      result: result?.kind === 'train' ? result.run : null,
    }
    return [{ entrant: place.entrant, run }]
  })
  return names.map((name, entrant) => ({
    entrant,
    name,
    runs: placed.filter((one) => one.entrant === entrant).map(({ run }) => run),
  }))
}
