import type { Sample } from '#shared/domain/sample.ts'

/** A page of a list, as the library answered. */
export interface ListPage {
  readonly total: number
  readonly samples: readonly Sample[]
}

/** Pages of one list that go together: of the same moment, so that none lacks or repeats a photo. */
export interface Snapshot {
  readonly total: number
  readonly pages: ReadonlyMap<number, ListPage>
}

/**
 * The pages that may be shown. While photos leave a list, its pages are fetched anew one by one; a
 * new page beside an old one would hide what moved from one to the other. So the old ones stay until
 * all are new. What was only relabelled is shown at once.
 *
 * @param answers the pages that are wanted, as far as they are known
 * @param settled whether none is being fetched
 */
export function nextSnapshot(
  before: Snapshot | undefined,
  answers: ReadonlyMap<number, ListPage | undefined>,
  settled: boolean,
): Snapshot | undefined {
  const known = new Map<number, ListPage>()
  for (const [page, answer] of answers) if (answer) known.set(page, answer)
  const [first] = known.values()
  const alike = first && [...known.values()].every(({ total }) => total === first.total)
  if (settled && alike && known.size === answers.size) {
    return same(before, known) ? before : { total: first.total, pages: known }
  }
  if (!before) return undefined
  const pages = new Map(before.pages)
  for (const [page, answer] of known) {
    const old = before.pages.get(page)
    if (old ? idsAreSame(old, answer) : answer.total === before.total) pages.set(page, answer)
  }
  return same(before, pages) ? before : { total: before.total, pages }
}

const same = (before: Snapshot | undefined, pages: ReadonlyMap<number, ListPage>): boolean =>
  before?.pages.size === pages.size &&
  [...pages].every(([page, answer]) => before.pages.get(page) === answer)

const idsAreSame = (a: ListPage, b: ListPage): boolean =>
  a === b ||
  (a.total === b.total &&
    a.samples.length === b.samples.length &&
    a.samples.every(({ id }, place) => id === b.samples[place]?.id))
