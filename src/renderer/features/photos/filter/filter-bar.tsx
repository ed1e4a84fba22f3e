import { ArrowDownNarrowWide, ArrowUpNarrowWide, ListFilter } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import type { Label } from '#shared/domain/label.ts'
import { SampleOrder, type SampleCounts, type SampleFilter } from '#shared/domain/sample-filter.ts'
import {
  Button,
  classNames,
  IconButton,
  LabelChip,
  Menu,
  SegmentedControl,
  Select,
  SearchField,
} from '#renderer/ui/index.ts'
import { ModelMenu } from '../suggestions/model-menu.tsx'
import type { Model } from '../suggestions/use-model.ts'
import { text } from '../text.ts'
import { TILE_SIZES, type TileSize, useView } from '../view.ts'
import styles from './filter-bar.module.css'
import { activeFilters, filterEntries, withLabel, withText } from './filters.ts'

const cx = classNames(styles)

/** Milliseconds after the last key until the search begins. */
const TYPING = 200

interface FilterBarProps {
  readonly filter: SampleFilter
  readonly counts: SampleCounts | undefined
  readonly labels: readonly Label[]
  readonly keys: ReadonlyMap<number, string>
  readonly onFilter: (filter: SampleFilter) => void
  /** Whose suggestions are shown. */
  readonly model: Model
  /** After the labels. */
  readonly manager: ReactNode
  /** At the end of the tools. */
  readonly children: ReactNode
}

/** Which photos are shown, in which order and how large. */
export function FilterBar(props: FilterBarProps) {
  const { filter, counts, labels, keys, onFilter, model, manager, children } = props
  const { order, descending, size, setOrder, setSize } = useView()
  const byLabel = new Map(counts?.labels.map(({ labelId, count }) => [labelId, count]))
  const everyLabel = counts?.labels.reduce((sum, { count }) => sum + count, 0)
  const active = activeFilters(filter)
  return (
    <>
      <div className={cx('labels')} role="group" aria-label={text.filter}>
        <LabelChip
          plain
          name={text.all}
          index={null}
          count={everyLabel}
          selected={filter.labelId === undefined}
          onClick={() => onFilter(withLabel(filter, undefined))}
        />
        {labels.map(({ id, name, colour }) => (
          <LabelChip
            key={id}
            name={name}
            index={colour}
            count={counts && (byLabel.get(id) ?? 0)}
            selected={filter.labelId === id}
            shortcut={keys.get(id)}
            onClick={() => onFilter(withLabel(filter, id))}
          />
        ))}
        <LabelChip
          name={text.unlabelled}
          index={null}
          count={counts && (byLabel.get(null) ?? 0)}
          selected={filter.labelId === null}
          shortcut="0"
          onClick={() => onFilter(withLabel(filter, null))}
        />
        {manager}
      </div>
      <div className={cx('tools')}>
        <div className={cx('search')}>
          <SettledSearch
            text={filter.text ?? ''}
            onText={(typed) => onFilter(withText(filter, typed))}
          />
        </div>
        <Menu
          trigger={<Button icon={ListFilter}>{text.moreFilters}</Button>}
          entries={filterEntries(filter, counts, onFilter)}
        />
        <ModelMenu model={model} filter={filter} counts={counts} onFilter={onFilter} />
        {active.map(({ name, without }) => (
          <LabelChip key={name} plain name={name} index={null} onRemove={() => onFilter(without)} />
        ))}
        <div className={cx('sort')}>
          <Select
            hideLabel
            label={text.sort}
            value={order === 'uncertainty' && model.runId === undefined ? 'path' : order}
            options={SampleOrder.options
              .filter((value) => value !== 'uncertainty' || model.runId !== undefined)
              .map((value) => ({ value, label: text.orders[value] }))}
            onValueChange={(next) => setOrder(next, descending)}
          />
        </div>
        <IconButton
          icon={descending ? ArrowDownNarrowWide : ArrowUpNarrowWide}
          label={descending ? text.descending : text.ascending}
          onClick={() => setOrder(order, !descending)}
        />
        <div className={cx('end')}>
          <SegmentedControl
            hideLabel
            label={text.size}
            value={size}
            options={SIZES.map((value) => ({ value, label: text.sizes[value] }))}
            onValueChange={setSize}
          />
          {children}
        </div>
      </div>
    </>
  )
}

const SIZES = Object.keys(TILE_SIZES).filter((size): size is TileSize => size in TILE_SIZES)

/** Tells what was typed once the typing rests. */
function SettledSearch({
  text: searched,
  onText,
}: {
  readonly text: string
  readonly onText: (text: string) => void
}) {
  const [typed, setTyped] = useState(searched)
  const [known, setKnown] = useState(searched)
  if (searched !== known) {
    // Cleared from elsewhere, by “Show all photos”.
    setKnown(searched)
    if (searched === '') setTyped('')
  }
  const tell = useEffectEvent(() => {
    if (typed.trim() !== searched) onText(typed.trim())
  })
  useEffect(() => {
    const timer = setTimeout(() => tell(), TYPING)
    return () => clearTimeout(timer)
  }, [typed])
  return <SearchField label={text.search} maxLength={255} value={typed} onValueChange={setTyped} />
}
