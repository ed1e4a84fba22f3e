import { batchSizesParts } from './batch-sizes.ts'
import { checkGradientsParts } from './check-gradients.ts'
import type { ExperimentSettings } from './experiment.ts'
import { findRateParts } from './find-rate.ts'
import { linearOrNotParts } from './linear-or-not.ts'
import { lossSurfaceParts } from './loss-surface.ts'
import type { PartOutcome, PlannedPart } from './part.ts'
import { raceParts } from './race.ts'
import { shuffledLabelsParts } from './shuffled-labels.ts'
import { widthParts } from './width.ts'
import { sweepParts } from './sweep/sweep-parts.ts'

/**
 * All parts of an experiment that are known, given those that are over: some plans, such as a
 * search, decide by what was found until then. Pure, so that an experiment that was killed goes on
 * as it would have, and shares of it can be done elsewhere. It is over when all its parts are.
 */
export function planParts(
  settings: ExperimentSettings,
  over: readonly PartOutcome[],
): readonly PlannedPart[] {
  switch (settings.kind) {
    case 'findRate':
      return findRateParts(settings, over)
    case 'checkGradients':
      return checkGradientsParts(settings)
    case 'race':
      return raceParts(settings)
    case 'batchSizes':
      return batchSizesParts(settings, over)
    case 'linearOrNot':
      return linearOrNotParts(settings)
    case 'width':
      return widthParts(settings)
    case 'shuffledLabels':
      return shuffledLabelsParts(settings)
    case 'lossSurface':
      return lossSurfaceParts(settings)
    case 'sweep':
      return sweepParts(settings, over)
  }
}
