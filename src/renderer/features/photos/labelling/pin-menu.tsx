import { Pin } from 'lucide-react'
import type { SampleFilter } from '#shared/domain/sample-filter.ts'
import { Split } from '#shared/domain/split.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Menu, useNotify } from '#renderer/ui/index.ts'
import { type Chosen, selectionOf } from '../grid/chosen.ts'
import { text } from '../text.ts'

interface PinMenuProps {
  readonly chosen: Chosen
  readonly filter: SampleFilter
}

/** Puts what is chosen into a split for good, or lets the next split place it again. */
export function PinMenu({ chosen, filter }: PinMenuProps) {
  const tellProblem = useTellProblem()
  const notify = useNotify()
  const { mutate, isPending } = useCall('samples.pin')
  const pin = (split: Split | null) => {
    const selection = selectionOf(chosen, filter)
    if (!selection) return
    mutate(
      { selection, split },
      {
        onSuccess: ({ entry }) => notify({ title: entry?.title ?? text.pinnedAlready }),
        onError: tellProblem(text.notChanged),
      },
    )
  }
  return (
    <Menu
      trigger={
        <Button size="small" icon={Pin} busy={isPending}>
          {text.pin}
        </Button>
      }
      entries={[
        ...Split.options.map((split) => ({
          label: text.pinTo(text.splitNames[split]),
          onSelect: () => pin(split),
        })),
        { kind: 'separator' },
        { label: text.unpin, onSelect: () => pin(null) },
      ]}
    />
  )
}
