import type { RunResult } from '../../../run.ts'
import type { PartOutcome, PlannedPart } from '../../part.ts'
import { planParts } from '../../plan.ts'
import type { SweepPart } from '../standings.ts'
import type { SweepSettings } from '../sweep.ts'

/** A result of which only the validation loss matters. */
export const resultWith = (loss: number, others: Partial<RunResult> = {}): RunResult => ({
  train: { loss, correct: 8, photos: 16 },
  validation: { loss, correct: 2, photos: 4 },
  majority: { labelId: 1, photos: 2 },
  imagesPerSecond: 100,
  epoch: 1,
  endedEarly: null,
  passes: { forward: 16, backward: 16 },
  pixels: 'memory',
  ...others,
})

/** How a part ended: its loss and its run's seconds; null when it failed. */
export type Ending = { readonly loss: number; readonly seconds?: number } | null

export const outcomeOf = ({ key, work }: PlannedPart, ending: Ending): PartOutcome => ({
  key,
  work,
  result: ending && {
    kind: 'train',
    run: resultWith(ending.loss),
    ...(ending.seconds === undefined ? {} : { seconds: ending.seconds }),
  },
})

/** A part as it is kept. */
export const partWith = (part: PlannedPart, ending: Ending): SweepPart => ({
  key: part.key,
  state: ending ? 'done' : 'failed',
  reason: ending ? null : 'It could not be trained.',
  runId: null,
  result: outcomeOf(part, ending).result,
})

/**
 * Does a sweep to its end, one part at a time.
 * @param choose which of the parts that wait is done next
 */
export function sweepThrough(
  settings: SweepSettings,
  endingOf: (part: PlannedPart) => Ending,
  choose: (waiting: readonly PlannedPart[]) => PlannedPart | undefined = ([first]) => first,
): { readonly planned: readonly PlannedPart[]; readonly parts: readonly SweepPart[] } {
  const over: PartOutcome[] = []
  const parts: SweepPart[] = []
  for (;;) {
    const planned = planParts(settings, over)
    const next = choose(planned.filter(({ key }) => !over.some((outcome) => outcome.key === key)))
    if (!next) return { planned, parts }
    over.push(outcomeOf(next, endingOf(next)))
    parts.push(partWith(next, endingOf(next)))
  }
}
