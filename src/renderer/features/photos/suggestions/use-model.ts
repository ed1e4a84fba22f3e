import type { Run } from '#shared/domain/run.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useView } from '../view.ts'

/** Runs that are offered; of older ones nobody asks for suggestions. */
const OFFERED = 50

/** The run whose network says what it sees. */
export interface Model {
  /** Runs that have learned something, the latest first. */
  readonly runs: readonly Run[]
  /** The latest unless a person chose another; undefined where none has learned anything. */
  readonly runId: number | undefined
  /** Photos that it has not looked at; undefined until that is known. */
  readonly unseen: number | undefined
  readonly isLooking: boolean
}

export function useModel(): Model {
  const chosen = useView(({ runId }) => runId)
  const answer = useAnswer('runs.list', { offset: 0, limit: OFFERED }, { keepPrevious: true })
  const runs = (answer.data?.runs ?? []).filter(({ hasWeights }) => hasWeights)
  const runId = (runs.find(({ id }) => id === chosen) ?? runs[0])?.id
  const status = useAnswer(
    'predictions.status',
    { runId: runId ?? 1 },
    { enabled: runId !== undefined },
  )
  return {
    runs,
    runId,
    unseen: runId === undefined ? undefined : status.data?.missing,
    isLooking: status.data !== undefined && status.data.task !== null,
  }
}
