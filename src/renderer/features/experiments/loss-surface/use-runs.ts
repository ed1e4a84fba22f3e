import { networkOf } from '#shared/domain/network.ts'
import { hasEnded, type ListedRun } from '#shared/domain/run.ts'
import { useAnswer } from '#renderer/engine/queries.ts'

/** The choice of every run that has the same network. */
export const ALL = 'all'

/** Runs that are offered of a person's own, and of experiments. */
const RUNS = 100

/** Runs whose networks can be looked at: a person's own, then those of experiments, the latest first. */
export function useRuns(): readonly ListedRun[] {
  const page = { offset: 0, limit: RUNS }
  const own = useAnswer('runs.list', page, { keepPrevious: true })
  const parts = useAnswer('runs.list', { ...page, ofExperiments: true }, { keepPrevious: true })
  return [...(own.data?.runs ?? []), ...(parts.data?.runs ?? [])].filter(
    ({ state, hasWeights }) => hasWeights && hasEnded(state),
  )
}

/** The other runs with the same network, those of the same experiment first. */
export function othersOf(run: ListedRun, runs: readonly ListedRun[]): readonly ListedRun[] {
  const shape = shapeOf(run)
  const isNear = ({ experimentId }: ListedRun) =>
    run.experimentId !== null && experimentId === run.experimentId
  return runs
    .filter((other) => other.id !== run.id && shapeOf(other) === shape)
    .sort((one, other) => Number(isNear(other)) - Number(isNear(one)))
}

/** Equal for networks whose weights fit into each other. */
const shapeOf = ({ spec, labels }: ListedRun): string =>
  JSON.stringify([labels.length, networkOf(spec, labels.length).layers])
