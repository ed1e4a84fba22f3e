import type { PhotoComparison, ReportedPhotos } from '#shared/domain/run-report.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { contentKey, pathKey, type PhotoKey, unpackPhotos } from './photo-keys.ts'

interface FoundPhoto {
  readonly path: string
  readonly contentHash: Uint8Array
}

/** A photo of the report that was found, with its label as an index into the report's labels. */
export interface MatchedPhoto<Photo> {
  readonly photo: Photo
  readonly output: number
}

export interface Matched<Photo> {
  readonly train: readonly MatchedPhoto<Photo>[]
  readonly validation: readonly MatchedPhoto<Photo>[]
  readonly comparison: PhotoComparison
}

/**
 * Finds the photos of a report among those of a folder, by content, in the report's order.
 * @throws ProblemError INVALID_INPUT when the report is damaged
 */
export function matchPhotos<Photo extends FoundPhoto>(
  reported: ReportedPhotos,
  found: readonly Photo[],
): Matched<Photo> {
  const byContent = new Map(found.map((photo) => [contentKey(photo.contentHash), photo]))
  const pathsThere = new Set(found.map(({ path }) => pathKey(path)))
  const wanted = { train: keysOf(reported.train), validation: keysOf(reported.validation) }
  const all = [...wanted.train, ...wanted.validation]
  const lacking = all.filter(({ key }) => !byContent.has(key.content))
  const changed = lacking.filter(({ key }) => pathsThere.has(key.path)).length
  const used = new Set(all.map(({ key }) => key.content))
  const foreign = [...byContent.keys()].filter((content) => !used.has(content)).length
  const matched = (keys: readonly OutputKey[]) =>
    keys.flatMap(({ key, output }) => {
      const photo = byContent.get(key.content)
      return photo ? [{ photo, output }] : []
    })
  return {
    train: matched(wanted.train),
    validation: matched(wanted.validation),
    comparison: {
      photos: all.length,
      missing: lacking.length - changed,
      changed,
      // What stands in the place of a photo that changed is not new.
      added: Math.max(0, foreign - changed),
    },
  }
}

interface OutputKey {
  readonly key: PhotoKey
  readonly output: number
}

const keysOf = (byLabel: readonly string[]): readonly OutputKey[] =>
  byLabel.flatMap((packed, output) => {
    const keys = unpackPhotos(packed)
    if (keys) return keys.map((key) => ({ key, output }))
    throw new ProblemError('INVALID_INPUT', 'The report is damaged: its list of photos is cut off.')
  })
