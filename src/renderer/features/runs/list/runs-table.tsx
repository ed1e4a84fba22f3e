import { Ellipsis, Eraser, FolderOpen, Pencil, Trash2 } from 'lucide-react'
import { hasEnded, type ListedRun, type Run, type RunDisk } from '#shared/domain/run.ts'
import { MAX_COMPARED } from '#shared/domain/run-comparison.ts'
import { fullRunTitle } from '#shared/words/run-title.ts'
import {
  Checkbox,
  type Column,
  DataTable,
  formatBytes,
  formatPercent,
  IconButton,
  Menu,
  noNumber,
} from '#renderer/ui/index.ts'
import { CurveCell, NameCell, SettingsCell } from './run-cells.tsx'
import { text } from './text.ts'

export interface RunActions {
  readonly onOpen: (runId: number) => void
  readonly onDescribe: (run: Run) => void
  readonly onThin: (run: Run) => void
  readonly onDelete: (run: Run) => void
}

interface RunsTableProps extends RunActions {
  readonly caption: string
  readonly runs: readonly ListedRun[]
  /** What runs take on the disk, as far as that was counted. */
  readonly disk: readonly RunDisk[]
  readonly chosen: readonly number[]
  readonly onChoose: (chosen: readonly number[]) => void
}

/** A page of runs, each with its curve, to be opened, chosen, described and deleted. */
export function RunsTable({ caption, runs, disk, chosen, onChoose, ...actions }: RunsTableProps) {
  const bytes = new Map(disk.map((run) => [run.runId, run.bytes]))
  const columns: readonly Column<ListedRun>[] = [
    { key: 'run', header: text.columns.run, cell: (run) => <NameCell run={run} /> },
    {
      key: 'accuracy',
      header: text.columns.accuracy,
      numeric: true,
      cell: ({ result }) =>
        result ? formatPercent(result.validation.correct / result.validation.photos) : noNumber,
    },
    { key: 'curve', header: text.columns.curve, cell: (run) => <CurveCell run={run} /> },
    { key: 'settings', header: text.columns.settings, cell: (run) => <SettingsCell run={run} /> },
    {
      key: 'disk',
      header: text.columns.disk,
      numeric: true,
      cell: ({ id }) => formatBytes(bytes.get(id) ?? NaN),
    },
    {
      key: 'actions',
      header: text.columns.actions,
      hideHeader: true,
      width: '1px',
      cell: (run) => <RunMenu run={run} {...actions} />,
    },
  ]
  const isFull = chosen.length >= MAX_COMPARED
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={runs}
      rowKey={({ id }) => String(id)}
      onRowAction={({ id }) => actions.onOpen(id)}
      leading={(run) => {
        const isChosen = chosen.includes(run.id)
        return (
          <Checkbox
            hideLabel
            label={text.choose(fullRunTitle(run))}
            checked={isChosen}
            disabled={isFull && !isChosen}
            onCheckedChange={(choose) =>
              onChoose(choose ? [...chosen, run.id] : chosen.filter((id) => id !== run.id))
            }
          />
        )
      }}
    />
  )
}

function RunMenu({
  run,
  onOpen,
  onDescribe,
  onThin,
  onDelete,
}: RunActions & { readonly run: Run }) {
  const ended = hasEnded(run.state)
  return (
    <Menu
      align="end"
      trigger={<IconButton size="small" icon={Ellipsis} label={text.actions(fullRunTitle(run))} />}
      entries={[
        { label: text.open, icon: FolderOpen, onSelect: () => onOpen(run.id) },
        { label: text.describe, icon: Pencil, onSelect: () => onDescribe(run) },
        { label: text.thin, icon: Eraser, disabled: !ended, onSelect: () => onThin(run) },
        { kind: 'separator' },
        {
          label: ended ? text.delete : text.deleteUnderWay,
          icon: Trash2,
          danger: true,
          disabled: !ended,
          onSelect: () => onDelete(run),
        },
      ]}
    />
  )
}
