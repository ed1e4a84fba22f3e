import type { ExperimentPart, PartState } from '#shared/domain/experiments/part.ts'
import { partsOfVariant } from '#shared/domain/experiments/variants.ts'
import { type WidthSettings, widthVariants } from '#shared/domain/experiments/width.ts'
import { countWeights, networkOf } from '#shared/domain/network.ts'
import {
  type Typical,
  typicalOf,
  type WidthTrained,
} from '#shared/words/comparisons/width-story.ts'

/** One width with all of its trainings. */
export interface WidthRow extends WidthTrained {
  /** Undefined while the number of labels is not known. */
  readonly weights: number | undefined
  /** What it stands for in charts and sentences; undefined before one of its trainings is done. */
  readonly typical: Typical | undefined
  readonly runIds: readonly number[]
  /** Of the one that is not done yet, or failed; else done. */
  readonly state: PartState
}

/** All widths, from the narrowest to the widest. */
export const widthRows = (
  settings: WidthSettings,
  parts: readonly ExperimentPart[],
  labels: number | undefined,
): readonly WidthRow[] =>
  widthVariants(settings).map(({ id, units, spec }) => {
    const own = partsOfVariant(parts, id)
    const trained = own.flatMap(({ result }) => (result?.kind === 'train' ? [result.run] : []))
    return {
      units,
      trained,
      weights: labels === undefined ? undefined : countWeights(networkOf(spec, labels)),
      typical: typicalOf([{ units, trained }])[0],
      runIds: own.flatMap(({ runId }) => runId ?? []),
      state: own.find(({ state }) => state !== 'done')?.state ?? 'done',
    }
  })
