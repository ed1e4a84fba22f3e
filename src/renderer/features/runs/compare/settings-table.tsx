import type { Run } from '#shared/domain/run.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import { Card, type Column, DataTable } from '#renderer/ui/index.ts'
import { type DifferingSetting, differingSettings } from './differing-settings.ts'
import { text } from './text.ts'

/** The settings in which runs differ, side by side, and none of the others. */
export function SettingsTable({ runs }: { readonly runs: readonly Run[] }) {
  const { differing, alike } = differingSettings(runs)
  const columns: readonly Column<DifferingSetting>[] = [
    { key: 'setting', header: text.setting, cell: ({ name }) => name },
    ...runs.map((run, place) => ({
      key: String(run.id),
      header: fullRunTitle(run),
      cell: ({ values }: DifferingSetting) => values[place],
    })),
  ]
  return (
    <Card
      flush
      title={text.settings}
      description={differing.length === 0 ? text.allAlike : text.settingsText(alike)}
    >
      {differing.length > 0 && (
        <DataTable
          caption={text.settings}
          columns={columns}
          rows={differing}
          rowKey={({ name }) => name}
        />
      )}
    </Card>
  )
}
