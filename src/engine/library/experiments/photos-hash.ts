import { dataHash } from '../reports/data-hash.ts'
import { usedPhotos } from '../reports/used-photos.ts'
import type { RunSamples } from '../runs/split-samples.ts'

/** What an experiment works on: its photos and their labels, whichever split each of them is in. */
export const photosHash = (samples: RunSamples): string =>
  dataHash(usedPhotos(samples).map((photo) => ({ ...photo, split: 'train' })))
