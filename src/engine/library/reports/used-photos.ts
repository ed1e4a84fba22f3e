import type { RunSamples } from '../runs/split-samples.ts'
import type { UsedPhoto } from './data-hash.ts'

/** The photos of a run, each with what it was for. */
export const usedPhotos = ({ labels, ...splits }: RunSamples): readonly UsedPhoto[] =>
  (['train', 'validation'] as const).flatMap((split) =>
    splits[split].samples.map(({ contentHash }, place) => ({
      contentHash,
      split,
      label: labels[splits[split].labels[place] ?? -1]?.name ?? '',
    })),
  )
