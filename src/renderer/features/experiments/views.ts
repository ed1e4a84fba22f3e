import type { ExperimentKind } from '#shared/domain/experiments/experiment.ts'
import { batchSizesView } from './batch-sizes/view.tsx'
import { checkGradientsView } from './check-gradients/view.tsx'
import type { ExperimentView } from './experiment-view.ts'
import { findRateView } from './find-rate/view.tsx'
import { linearOrNotView } from './linear-or-not/view.tsx'
import { lossSurfaceView } from './loss-surface/view.ts'
import { raceView } from './race/view.tsx'
import { shuffledLabelsView } from './shuffled-labels/view.tsx'
import { widthView } from './width/view.tsx'
import { sweepView } from './sweep/view.tsx'

/** Every kind of experiment, in the order of the overview. */
export const VIEWS: Readonly<Record<ExperimentKind, ExperimentView>> = {
  findRate: findRateView,
  checkGradients: checkGradientsView,
  race: raceView,
  batchSizes: batchSizesView,
  linearOrNot: linearOrNotView,
  width: widthView,
  shuffledLabels: shuffledLabelsView,
  lossSurface: lossSurfaceView,
  sweep: sweepView,
}
