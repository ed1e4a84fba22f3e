import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Label } from '#shared/domain/label.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { ColourDot, CommandList, Dialog, Kbd } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import { matchingLabels } from './matching-labels.ts'

interface LabelPaletteProps {
  /** Photos that get the label. */
  readonly count: number
  readonly labels: readonly Label[]
  readonly keys: ReadonlyMap<number, string>
  readonly onLabel: (labelId: number) => void
  readonly onClose: () => void
}

/** Finds a label by typing, or makes a new one, and gives it. */
export function LabelPalette({ count, labels, keys, onLabel, onClose }: LabelPaletteProps) {
  const [query, setQuery] = useState('')
  const tellProblem = useTellProblem()
  const add = useCall('labels.add')
  const { found, isNew, name } = matchingLabels(labels, query)

  const make = () =>
    add.mutate(
      { name },
      {
        onSuccess: ({ label }) => onLabel(label.id),
        onError: tellProblem(text.notChanged),
      },
    )

  return (
    <Dialog
      open
      size="small"
      title={text.paletteTitle(count)}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <CommandList
        label={text.paletteField}
        query={query}
        onQueryChange={setQuery}
        empty={text.paletteEmpty}
        commands={[
          ...found.map((label) => ({
            key: String(label.id),
            onSelect: () => onLabel(label.id),
            content: (
              <>
                <ColourDot index={label.colour} />
                <span style={{ flex: 1 }}>{label.name}</span>
                <KeyOf keys={keys} labelId={label.id} />
              </>
            ),
          })),
          ...(isNew
            ? [
                {
                  key: 'new',
                  onSelect: make,
                  content: (
                    <>
                      <Plus size={14} aria-hidden /> {text.newLabel(name)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Dialog>
  )
}

function KeyOf({ keys, labelId }: { readonly keys: ReadonlyMap<number, string>; labelId: number }) {
  const key = keys.get(labelId)
  return key === undefined ? null : (
    <span aria-hidden>
      <Kbd keys={key} />
    </span>
  )
}
