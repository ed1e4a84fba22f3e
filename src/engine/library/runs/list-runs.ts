import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { type ListedRun, MAX_CURVE, type Run } from '#shared/domain/run.ts'
import { matchesRun, type SearchedRun, specWords } from '#shared/domain/run-words.ts'
import type { OpenProject } from '../project/open-project.ts'

type Project = Pick<OpenProject, 'runs' | 'metrics'>
type Wanted = HandlerInput<EngineContract, 'runs.list'>

/** Lists the runs of one open project. */
export type RunList = (wanted: Wanted) => Output<EngineContract, 'runs.list'>

export function createRunList({ runs, metrics }: Project): RunList {
  // A run's settings never change, so their words are made once.
  const wordsOf = new Map<number, string>()
  function readWords(searched: readonly SearchedRun[]): void {
    const missing = searched.map(({ id }) => id).filter((id) => !wordsOf.has(id))
    if (missing.length === 0) return
    for (const { id, spec } of runs.specs(missing)) wordsOf.set(id, specWords(spec))
  }
  const listed = (run: Run): ListedRun => ({
    ...run,
    curve: metrics
      .epochs(run.id, MAX_CURVE)
      .map(({ epoch, validationLoss }) => ({ epoch, validationLoss })),
  })

  return ({ offset, limit, text = '', tag, deleted = false, ofExperiments = false }) => {
    const shelf = deleted ? 'deleted' : ofExperiments ? 'ofExperiments' : 'kept'
    const searched = runs.searched(shelf)
    const tags = tagsOf(searched)
    if (text.trim() === '' && tag === undefined) {
      return {
        total: runs.count(shelf),
        tags,
        runs: runs.page({ offset, limit }, shelf).map(listed),
      }
    }
    readWords(searched)
    const found = searched.filter(
      (run) =>
        (tag === undefined || hasTag(run, tag)) && matchesRun(run, wordsOf.get(run.id) ?? '', text),
    )
    const page = found.slice(offset, offset + limit).map(({ id }) => id)
    return { total: found.length, tags, runs: runs.all(page).map(listed) }
  }
}

const hasTag = ({ tags }: SearchedRun, wanted: string): boolean =>
  tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase())

/** Every tag in use once, as the latest run writes it, in alphabetical order. */
function tagsOf(searched: readonly SearchedRun[]): readonly string[] {
  const tags = new Map<string, string>()
  for (const run of searched) {
    for (const tag of run.tags) {
      if (!tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag)
    }
  }
  return [...tags.values()].sort((a, b) => a.localeCompare(b))
}
