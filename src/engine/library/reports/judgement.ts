import type { Run } from '#shared/domain/run.ts'
import type { JudgedPhoto } from './judge-photos.ts'
import type { Judgement } from './report-view.ts'

/** Mistakes that a report lists. */
const MOST_LISTED = 500
/** Mistakes that it shows, where pictures were asked for. */
const MOST_PICTURES = 60

interface Wanted {
  readonly run: Run
  /** A small WebP of a photo; null where none can be made. Undefined where none are wanted. */
  readonly thumbnail: ((sampleId: number) => Promise<Uint8Array | null>) | undefined
}

/** Counts what was taken for what, and lists the surest mistakes. */
export async function judgementOf(
  judged: readonly JudgedPhoto[],
  { run: { labels, validationPhotos }, thumbnail }: Wanted,
): Promise<Judgement> {
  const confusion = labels.map(() => labels.map(() => 0))
  for (const { photo, said } of judged) {
    const row = confusion[photo.output]
    if (row) row[said] = (row[said] ?? 0) + 1
  }
  const mistakes = judged
    .filter(({ photo, said }) => said !== photo.output)
    .toSorted((a, b) => b.probability - a.probability)
  const nameOf = (label: number) => labels[label]?.name ?? ''
  const wrong = mistakes.slice(0, MOST_LISTED).map(async ({ photo, said, probability }, place) => ({
    path: photo.path,
    label: nameOf(photo.output),
    predicted: nameOf(said),
    probability,
    thumbnail: thumbnail && place < MOST_PICTURES ? await thumbnail(photo.id) : null,
  }))
  return {
    confusion,
    wrong: await Promise.all(wrong),
    wrongTotal: mistakes.length,
    leftOut: validationPhotos - judged.length,
  }
}
