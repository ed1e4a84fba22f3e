import { useMemo } from 'react'
import type { ProjectSummary } from '#shared/domain/project.ts'
import type { SampleFilter } from '#shared/domain/sample-filter.ts'
import { useAnswer } from '#renderer/engine/queries.ts'
import { classNames } from '#renderer/ui/index.ts'
import { FilterBar } from './filter/filter-bar.tsx'
import type { ListQuery } from './grid/use-sample-list.ts'
import { HistoryControls } from './history/history-list.tsx'
import { LabelManager } from './labelling/label-manager.tsx'
import { labelKeys } from './labelling/label-keys.ts'
import styles from './photo-browser.module.css'
import { useModel } from './suggestions/use-model.ts'
import { TILE_SIZES, useView } from './view.ts'
import { Workspace } from './workspace.tsx'

const cx = classNames(styles)

const EVERY_PHOTO: SampleFilter = {}

interface PhotoBrowserProps {
  readonly project: ProjectSummary
  readonly onUndo: () => void
  readonly onRedo: () => void
}

/** The project's photos: which are shown, and what is done with them. */
export function PhotoBrowser({ project, onUndo, onRedo }: PhotoBrowserProps) {
  const { labels: counted } = project.dataset
  const view = useView()
  const { order, descending, size, setFilter } = view
  const filter = view.project === project.path ? view.filter : EVERY_PHOTO
  const model = useModel()
  const { runId } = model
  const query = useMemo<ListQuery>(
    // Without a network nothing is more uncertain than the rest.
    () => ({
      filter,
      order: order === 'uncertainty' && runId === undefined ? 'path' : order,
      descending,
      runId,
    }),
    [filter, order, descending, runId],
  )
  const labels = useMemo(() => counted.map(({ label }) => label), [counted])
  const keys = useMemo(() => labelKeys(labels), [labels])
  const counts = useAnswer('samples.counts', runId === undefined ? { filter } : { filter, runId }, {
    keepPrevious: true,
  })
  return (
    <div className={cx('browser')}>
      <FilterBar
        filter={filter}
        counts={counts.data}
        labels={labels}
        keys={keys}
        onFilter={(next) => setFilter(project.path, next)}
        model={model}
        manager={<LabelManager labels={counted} onUndo={onUndo} />}
      >
        <HistoryControls onUndo={onUndo} onRedo={onRedo} />
      </FilterBar>
      <Workspace
        // Where one is and what one chose belongs to this list alone.
        key={JSON.stringify(query)}
        query={query}
        labels={labels}
        keys={keys}
        minTile={TILE_SIZES[size]}
        onShowAll={() => setFilter(project.path, EVERY_PHOTO)}
      />
    </div>
  )
}
