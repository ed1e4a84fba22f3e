import type { LearnPlace } from '../features/learn/learn-place.ts'
import type { Screen } from './screen.ts'

const experiment = (kind: Extract<Screen, { name: 'experiment' }>['kind']): Screen => ({
  ...{ name: 'experiment', kind },
  experimentId: null,
})

/** The page where each idea of the stage Learn is tried. */
export const learnPlaces: Readonly<Record<LearnPlace, Screen>> = {
  import: { name: 'start' },
  photos: { name: 'photos' },
  splits: { name: 'splits' },
  train: { name: 'train' },
  runs: { name: 'runs' },
  playground: { name: 'playground' },
  findRate: experiment('findRate'),
  checkGradients: experiment('checkGradients'),
  race: experiment('race'),
  batchSizes: experiment('batchSizes'),
  lossSurface: experiment('lossSurface'),
  linearOrNot: experiment('linearOrNot'),
  width: experiment('width'),
  shuffledLabels: experiment('shuffledLabels'),
  sweep: experiment('sweep'),
}
