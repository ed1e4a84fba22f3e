import type { LearnPlace } from '../features/learn/learn-place.ts'
import type { Screen } from './screen.ts'

/** The page where each idea of the stage Learn is tried. */
export const learnPlaces: Readonly<Record<LearnPlace, Screen>> = {
  import: { name: 'start' },
  photos: { name: 'photos' },
  splits: { name: 'splits' },
  train: { name: 'train' },
  runs: { name: 'runs' },
  playground: { name: 'playground' },
  findRate: { name: 'experiment', kind: 'findRate', experimentId: null },
  checkGradients: { name: 'experiment', kind: 'checkGradients', experimentId: null },
  race: { name: 'experiment', kind: 'race', experimentId: null },
  batchSizes: { name: 'experiments' },
  lossSurface: { name: 'experiments' },
  linearOrNot: { name: 'experiment', kind: 'linearOrNot', experimentId: null },
  width: { name: 'experiment', kind: 'width', experimentId: null },
  shuffledLabels: { name: 'experiment', kind: 'shuffledLabels', experimentId: null },
  sweep: { name: 'experiments' },
}
