import { BrainCircuit } from 'lucide-react'
import type { SampleCounts, SampleFilter } from '#shared/domain/sample-filter.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Menu, type MenuEntry } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import { useView } from '../view.ts'
import { RESULTS, withResult } from './results.ts'
import type { Model } from './use-model.ts'

interface ModelMenuProps {
  readonly model: Model
  readonly filter: SampleFilter
  readonly counts: SampleCounts | undefined
  readonly onFilter: (filter: SampleFilter) => void
}

/** What a trained network says of the photos: letting it look, and showing what it was unsure of. */
export function ModelMenu({ model, filter, counts, onFilter }: ModelMenuProps) {
  const { runs, runId, unseen, isLooking } = model
  const tellProblem = useTellProblem()
  const make = useCall('predictions.make')
  const { setModel, setOrder } = useView()
  if (runId === undefined) return null

  const entries: readonly MenuEntry[] = [
    {
      label: unseen === 0 ? text.allSeen(runId) : text.look(runId, unseen),
      disabled: unseen === 0 || isLooking,
      onSelect: () =>
        make.mutate(
          { runId },
          {
            onError: tellProblem(text.notLooked),
          },
        ),
    },
    { label: text.uncertainFirst, onSelect: () => setOrder('uncertainty', true) },
    { kind: 'separator' },
    ...RESULTS.map((is): MenuEntry => {
      const count = counts?.predictions?.[is]
      const isOn = filter.prediction?.is === is && filter.prediction.runId === runId
      return {
        kind: 'toggle',
        label: count === undefined ? text.results[is] : text.withCount(text.results[is], count),
        checked: isOn,
        onCheckedChange: (on) => onFilter(withResult(filter, on ? { runId, is } : undefined)),
      }
    }),
    { kind: 'separator' },
    {
      kind: 'choices',
      label: text.model,
      value: String(runId),
      onValueChange: (id) => {
        setModel(Number(id))
        if (filter.prediction) onFilter(withResult(filter, undefined))
      },
      options: runs.map(({ id }) => ({ value: String(id), label: text.seenByRun(id) })),
    },
  ]
  return (
    <Menu
      trigger={
        <Button icon={BrainCircuit} busy={isLooking}>
          {text.modelSays(runId)}
        </Button>
      }
      entries={entries}
    />
  )
}
