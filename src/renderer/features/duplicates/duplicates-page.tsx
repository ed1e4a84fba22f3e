import { useMemo, useState } from 'react'
import { useProject } from '#renderer/engine/current.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { Page, Tabs } from '#renderer/ui/index.ts'
import { ConflictsTab } from './conflicts-tab.tsx'
import { CopiesTab } from './copies-tab.tsx'
import { GroupsTab } from './groups-tab.tsx'
import { text } from './text.ts'
import { useSettle } from './use-settle.ts'

type DuplicateKind = 'conflicts' | 'lookAlikes' | 'copies'

interface DuplicatesPageProps {
  /** Where to begin; undefined: with conflicts, where there are any. */
  readonly kind?: DuplicateKind | undefined
  readonly onBack: () => void
  readonly onUndo: () => void
}

/** Photos that are there more than once, or nearly, and what to do about them. */
export function DuplicatesPage({ kind, onBack, onUndo }: DuplicatesPageProps) {
  const project = useProject()
  const settle = useSettle(onUndo)
  const groups = useAnswer('samples.nearGroups', { offset: 0, limit: 1 }, { keepPrevious: true })
  const { conflicts = 0, duplicates = 0, labels: counted = [] } = project?.dataset ?? {}
  const [tab, setTab] = useState<DuplicateKind>(
    kind ?? (conflicts > 0 ? 'conflicts' : 'lookAlikes'),
  )
  const labels = useMemo(
    () => new Map(counted.map(({ label }) => [label.id, label] as const)),
    [counted],
  )
  return (
    <Page title={text.title} subtitle={text.subtitle} back={{ label: text.back, onBack }}>
      <Tabs
        label={text.tabs}
        value={tab}
        onValueChange={setTab}
        tabs={[
          {
            value: 'conflicts',
            label: text.conflicts,
            note: text.count(conflicts),
            content: <ConflictsTab labels={labels} settle={settle} />,
          },
          {
            value: 'lookAlikes',
            label: text.lookAlikes,
            note: groups.data && text.count(groups.data.total),
            content: <GroupsTab labels={labels} settle={settle} />,
          },
          {
            value: 'copies',
            label: text.copies,
            note: text.count(duplicates),
            content: <CopiesTab labels={labels} />,
          },
        ]}
      />
    </Page>
  )
}
