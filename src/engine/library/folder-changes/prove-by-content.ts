import type { Compared, ListedFile, Suspect } from './compare-facts.ts'
import { hashOf } from './match-contents.ts'

/** Files that are read to believe all others of the same path, size and time. */
const PROOFS = 32

/**
 * In another folder, files that look alike are believed when some that are read all hold what they
 * should; else, and where their times were never noted, each has to be read.
 */
export async function proveByContent(
  compared: Compared,
  read: (files: readonly ListedFile[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Compared> {
  const isTimed = ({ row, facts }: Suspect) => facts !== undefined && row.modifiedAt !== null
  const timed = compared.alike.filter((file) => file.row.contentHash !== null && isTimed(file))
  const every = Math.max(1, Math.floor(timed.length / PROOFS))
  const proofs = timed.filter((_, index) => index % every === 0).slice(0, PROOFS)
  const contents = await read(proofs)
  const isProven = proofs.every(({ path, row }) => contents.get(path) === hashOf(row))
  const alike = isProven ? timed : []
  const believed = new Set(alike)
  // What was never read as a photo proves nothing, and need not be read here.
  const unread = compared.alike.filter(({ row }) => row.contentHash === null)
  return {
    ...compared,
    alike: [...alike, ...unread],
    suspects: [
      ...compared.suspects,
      ...compared.alike.filter((file) => !believed.has(file) && file.row.contentHash !== null),
    ],
  }
}
