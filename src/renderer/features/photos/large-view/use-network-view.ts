import type { InputSpec } from '#shared/domain/input-spec.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { useViewSettings } from './view-settings.ts'

/** The input that a photo is shown as, and the run that it is of; undefined for one of one's own. */
export interface NetworkView {
  readonly input: InputSpec
  readonly runId: number | undefined
  /** The latest run, which can be chosen; undefined where there is none. */
  readonly latestRunId: number | undefined
}

/** As the latest run's network sees photos, unless a person asked for another size. */
export function useNetworkView(): NetworkView {
  const { size, colour, seenBy } = useViewSettings()
  const { data } = useAnswer('runs.list', { offset: 0, limit: 1 })
  const latest = data?.runs[0]
  return latest && seenBy === 'run'
    ? { input: latest.spec.input, runId: latest.id, latestRunId: latest.id }
    : { input: { imageSize: Number(size), colour }, runId: undefined, latestRunId: latest?.id }
}
