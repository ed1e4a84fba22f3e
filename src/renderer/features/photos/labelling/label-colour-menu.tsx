import { ChevronDown } from 'lucide-react'
import { type Label, LABEL_COLOURS } from '#shared/domain/label.ts'
import { Button, ColourDot, Menu, seriesColourNames } from '#renderer/ui/index.ts'
import { text } from '../text.ts'

interface LabelColourMenuProps {
  readonly label: Label
  /** Null: that of the label's position. */
  readonly onColour: (colour: number | null) => void
}

const BY_POSITION = 'position'

/** A label's colour, which opens the palette: first the colour that it has by its position. */
export function LabelColourMenu({ label, onColour }: LabelColourMenuProps) {
  const { name } = label
  const own = label.position % LABEL_COLOURS
  const colour = label.colour % LABEL_COLOURS
  const nameOf = (index: number) => seriesColourNames[index] ?? ''
  const called = text.colourOfLabel(name, nameOf(colour))
  const others = Array.from(seriesColourNames.keys()).filter((index) => index !== own)
  return (
    <Menu
      trigger={
        <Button
          size="small"
          variant="quiet"
          trailingIcon={ChevronDown}
          aria-label={called}
          title={called}
        >
          <ColourDot index={colour} />
        </Button>
      }
      entries={[
        {
          kind: 'choices',
          label: called,
          value: colour === own ? BY_POSITION : String(colour),
          onValueChange: (value) => onColour(value === BY_POSITION ? null : Number(value)),
          options: [
            { value: BY_POSITION, label: text.colourByPosition(nameOf(own)), colour: own },
            ...others.map((index) => ({
              value: String(index),
              label: nameOf(index),
              colour: index,
            })),
          ],
        },
      ]}
    />
  )
}
