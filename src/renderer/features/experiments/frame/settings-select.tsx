import { Select } from '#renderer/ui/index.ts'
import type { SettingsSource } from './settings-source.ts'
import { text } from '../text.ts'

interface SettingsSelectProps {
  readonly sources: readonly SettingsSource[]
  readonly chosen: SettingsSource | undefined
  readonly onChoose: (id: string) => void
}

/** Which settings an experiment tries. */
export function SettingsSelect({ sources, chosen, onChoose }: SettingsSelectProps) {
  return (
    <Select
      label={text.settings}
      value={chosen?.id ?? null}
      onValueChange={onChoose}
      options={sources.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
