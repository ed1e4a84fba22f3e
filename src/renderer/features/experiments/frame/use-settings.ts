import { useState } from 'react'
import { fullRunTitle } from '#shared/words/run-title.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { fitsTrainPage, type SettingsSource } from './settings-source.ts'

/** Runs that are offered, the latest first. */
const RUNS = 50

/** Settings to choose from: the given ones, then those of runs; and which are chosen. */
export function useSettings(given: readonly SettingsSource[]) {
  const answer = useAnswer('runs.list', { offset: 0, limit: RUNS }, { keepPrevious: true })
  const [id, choose] = useState(given[0]?.id)
  const ofRuns = (answer.data?.runs ?? [])
    .filter(({ spec }) => fitsTrainPage(spec))
    .map((run) => ({ id: `run ${run.id}`, name: fullRunTitle(run), spec: run.spec }))
  const sources: readonly SettingsSource[] = [...given, ...ofRuns]
  return { sources, chosen: sources.find((source) => source.id === id) ?? sources[0], choose }
}
