import type { SampleCounts, SampleFilter } from '#shared/domain/sample-filter.ts'
import { Split } from '#shared/domain/split.ts'
import type { MenuEntry } from '#renderer/ui/index.ts'
import { withResult } from '../suggestions/results.ts'
import { text } from '../text.ts'

/** @param labelId undefined for every label, null for none */
export function withLabel(filter: SampleFilter, labelId: number | null | undefined): SampleFilter {
  const { labelId: _before, ...rest } = filter
  return labelId === undefined ? rest : { ...rest, labelId }
}

export function withText(filter: SampleFilter, typed: string): SampleFilter {
  const { text: _before, ...rest } = filter
  return typed === '' ? rest : { ...rest, text: typed }
}

function withLeftOut(filter: SampleFilter, on: boolean): SampleFilter {
  const { excluded: _before, ...rest } = filter
  return on ? { ...rest, excluded: true } : rest
}

function withLookAlikes(filter: SampleFilter, on: boolean): SampleFilter {
  const { nearDuplicates: _before, ...rest } = filter
  return on ? { ...rest, nearDuplicates: true } : rest
}

function withConflicts(filter: SampleFilter, on: boolean): SampleFilter {
  const { conflicts: _before, ...rest } = filter
  return on ? { ...rest, conflicts: true } : rest
}

function withMissing(filter: SampleFilter, on: boolean): SampleFilter {
  const { missing: _before, ...rest } = filter
  return on ? { ...rest, missing: true } : rest
}

function withSplit(filter: SampleFilter, split: Split | undefined): SampleFilter {
  const { split: _before, ...rest } = filter
  return split === undefined ? rest : { ...rest, split }
}

/** The filters beside the label that hold, each with the filter that is left without it. */
export function activeFilters(
  filter: SampleFilter,
): readonly { readonly name: string; readonly without: SampleFilter }[] {
  return [
    ...(filter.excluded ? [{ name: text.leftOut, without: withLeftOut(filter, false) }] : []),
    ...(filter.nearDuplicates
      ? [{ name: text.lookAlikes, without: withLookAlikes(filter, false) }]
      : []),
    ...(filter.conflicts ? [{ name: text.conflicts, without: withConflicts(filter, false) }] : []),
    ...(filter.prediction && filter.prediction.is !== 'any'
      ? [{ name: text.results[filter.prediction.is], without: withResult(filter, undefined) }]
      : []),
    ...(filter.missing ? [{ name: text.missing, without: withMissing(filter, false) }] : []),
    ...(filter.split
      ? [{ name: text.splits[filter.split], without: withSplit(filter, undefined) }]
      : []),
  ]
}

/** The menu of further filters, with how many photos each would show. Splits once there are some. */
export function filterEntries(
  filter: SampleFilter,
  counts: SampleCounts | undefined,
  onFilter: (filter: SampleFilter) => void,
): readonly MenuEntry[] {
  const named = (name: string, count: number | undefined) =>
    count === undefined ? name : text.withCount(name, count)
  const bySplit = new Map(counts?.splits.map(({ split, count }) => [split, count]))
  const isSplit = filter.split !== undefined || Split.options.some((split) => bySplit.has(split))
  return [
    {
      kind: 'toggle',
      label: named(text.leftOut, counts?.excluded),
      checked: filter.excluded === true,
      onCheckedChange: (on) => onFilter(withLeftOut(filter, on)),
    },
    {
      kind: 'toggle',
      label: named(text.lookAlikes, counts?.nearDuplicates),
      checked: filter.nearDuplicates === true,
      onCheckedChange: (on) => onFilter(withLookAlikes(filter, on)),
    },
    {
      kind: 'toggle',
      label: named(text.conflicts, counts?.conflicts),
      checked: filter.conflicts === true,
      onCheckedChange: (on) => onFilter(withConflicts(filter, on)),
    },
    {
      kind: 'toggle',
      label: named(text.missing, counts?.missing),
      checked: filter.missing === true,
      onCheckedChange: (on) => onFilter(withMissing(filter, on)),
    },
    ...(isSplit ? [{ kind: 'separator' as const }] : []),
    ...(isSplit ? Split.options : []).map((split) => ({
      kind: 'toggle' as const,
      label: named(text.splits[split], counts && (bySplit.get(split) ?? 0)),
      checked: filter.split === split,
      onCheckedChange: (on: boolean) => onFilter(withSplit(filter, on ? split : undefined)),
    })),
  ]
}
