import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import type { SampleFilter } from '#shared/domain/sample-filter.ts'
import type { Sample } from '#shared/domain/sample.ts'
import { desktop } from '#renderer/engine/client.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { type Chosen, isChosen, selectionOf } from '../grid/chosen.ts'
import { text } from '../text.ts'
import { applyEdits, changed, type Edit, type SampleChange } from './edits.ts'

export interface Labelling {
  /** Gives photos a label (null: none), or leaves them out or takes them back in. */
  readonly change: (chosen: Chosen, change: SampleChange) => void
  /** A photo with what was asked for and is not answered yet. */
  readonly asItWillBe: (sample: Sample) => Sample
}

/** Changes photos of a list: seen at once, taken back where the library cannot do it. */
export function useLabelling(filter: SampleFilter): Labelling {
  const cache = useQueryClient()
  const tellProblem = useTellProblem()
  const [edits, setEdits] = useState<readonly Edit[]>([])

  const change = useCallback(
    (chosen: Chosen, wanted: SampleChange) => {
      const edit: Edit = { chosen, change: wanted }
      setEdits((waiting) => [...waiting, edit])
      const done = () => setEdits((waiting) => waiting.filter((other) => other !== edit))
      send(filter, edit).then(
        () => {
          // The list is fetched anew a moment later; until then it must not show what was before.
          rewrite(cache, filter, edit)
          done()
        },
        (error: unknown) => {
          done()
          tellProblem(text.notChanged)(error)
        },
      )
    },
    [cache, tellProblem, filter],
  )
  return { change, asItWillBe: (sample) => applyEdits(sample, edits) }
}

async function send(filter: SampleFilter, { chosen, change }: Edit): Promise<void> {
  const selection = selectionOf(chosen, filter)
  if (!selection) return
  const { labelId, excluded } = change
  if (labelId !== undefined) await desktop().call('samples.assignLabel', { selection, labelId })
  if (excluded !== undefined) await desktop().call('samples.exclude', { selection, excluded })
}

type PageAnswer = Output<DesktopContract, 'samples.page'>

/** Changes the photos in the lists that are kept, where the change is sure to mean them. */
function rewrite(cache: QueryClient, filter: SampleFilter, { chosen, change }: Edit): void {
  const means = chosen.kind === 'some' ? () => true : isOfFilter(filter)
  cache.setQueriesData<PageAnswer>(
    { queryKey: ['samples.page'], predicate: ({ queryKey }) => means(queryKey[1]) },
    (answer) =>
      answer && {
        ...answer,
        samples: answer.samples.map((sample) =>
          isChosen(chosen, sample.id) ? changed(sample, change) : sample,
        ),
      },
  )
}

const isOfFilter = (filter: SampleFilter) => (input: unknown) =>
  typeof input === 'object' && input !== null && 'filter' in input && input.filter === filter
