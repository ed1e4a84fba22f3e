import { Paintbrush } from 'lucide-react'
import type { Label } from '#shared/domain/label.ts'
import { Button, ColourDot, Menu, Tooltip } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import type { Paint } from './use-paint.ts'

interface PaintControlProps {
  readonly labels: readonly Label[]
  readonly paint: Paint
}

/** Turns the brush on and off, and says which label it gives. */
export function PaintControl({ labels, paint }: PaintControlProps) {
  const { isOn, set, label, choose } = paint
  return (
    <>
      <Tooltip content={text.paintHint} shortcut="p">
        <Button
          size="small"
          variant={isOn ? 'primary' : 'quiet'}
          icon={Paintbrush}
          aria-pressed={isOn}
          disabledReason={label ? undefined : text.paintNeedsLabel}
          onClick={() => set(!isOn)}
        >
          {text.paint}
        </Button>
      </Tooltip>
      {isOn && label && (
        <Menu
          align="end"
          trigger={
            <Button size="small" aria-label={`${text.paintWith} ${label.name}`}>
              <ColourDot index={label.colour} /> {label.name}
            </Button>
          }
          entries={labels.map(({ id, name, colour }) => ({
            label: name,
            colour,
            onSelect: () => choose(id),
          }))}
        />
      )}
    </>
  )
}
