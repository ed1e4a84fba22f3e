import { useMemo } from 'react'
import { drawn, type ExperimentView, type ResultProps } from '../experiment-view.ts'
import { EntrantsResult } from '../entrants/entrants-result.tsx'
import { text } from './text.ts'
import { useRaceForm } from './use-race-form.tsx'

const FIRST = { curve: 'validationLoss', eachUpdate: false } as const

function Result({ experiment, parts, onOpenRun }: ResultProps) {
  const { settings } = experiment
  const names = useMemo(
    () => (settings.kind === 'race' ? settings.entrants.map(({ name }) => name) : []),
    [settings],
  )
  if (settings.kind !== 'race') return null
  return (
    <EntrantsResult
      experiment={experiment}
      parts={parts}
      names={names}
      sideBySide={settings.sideBySide > 1}
      namedByBatch={false}
      file="optimizer-race"
      first={FIRST}
      onOpenRun={onOpenRun}
    />
  )
}

/** The optimizer race. */
export const raceView: ExperimentView = {
  kind: 'race',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([9, 6, 4, 3, 2.4, 2, 1.8, 1.7]), label: text.picture },
  useForm: useRaceForm,
  Result,
}
