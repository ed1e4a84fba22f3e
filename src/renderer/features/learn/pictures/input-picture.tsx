import { useState } from 'react'
import { Arrow, Box, Drawing, Pixel, Slider, Words } from '#renderer/ui/index.ts'
import { brightSpot } from '../numbers/bright-spot.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const SIDE = 4
const SPOT = brightSpot(SIDE)
const SIZE = { width: 424, height: 264 }
const CELL = 44
const TABLE = { left: (SIZE.width - SIDE * CELL) / 2, top: 0 }
const LIST = { cell: 26, height: 30, top: 218, gap: 2.5 }

const WHITE = 255

/** A photo of 4 × 4 pixels, laid end to end. */
export function InputPicture() {
  const [chosen, setChosen] = useState(7)
  const words = pictureText.input
  const [row, column] = [Math.floor(chosen / SIDE), chosen % SIDE]
  const number = chosen + 1
  const inTable = (i: number) => ({
    left: TABLE.left + (i % SIDE) * CELL,
    top: TABLE.top + Math.floor(i / SIDE) * CELL,
  })
  const inList = (i: number) => i * LIST.cell + Math.floor(i / SIDE) * LIST.gap
  return (
    <IdeaFigure
      sentence={words.sentence(number, row + 1, column + 1, SPOT[chosen] ?? 0)}
      controls={
        <Slider
          label={words.pixel}
          value={chosen}
          max={SPOT.length - 1}
          valueText={words.place(number, row + 1, column + 1)}
          onValueChange={setChosen}
        />
      }
    >
      <Drawing label={words.label} x={[0, SIZE.width]} y={[SIZE.height, 0]}>
        {SPOT.map((value, i) => {
          const [{ left, top }, listLeft] = [inTable(i), inList(i)]
          const over = value > WHITE / 2 ? 'bright' : 'dark'
          return (
            <g key={i}>
              <Pixel from={[left, top]} to={[left + CELL, top + CELL]} brightness={value / WHITE} />
              <Words at={[left + CELL / 2, top + CELL / 2]} shift={[0, 4]} over={over}>
                {value}
              </Words>
              <Pixel
                from={[listLeft, LIST.top]}
                to={[listLeft + LIST.cell, LIST.top + LIST.height]}
                brightness={value / WHITE}
              />
              <Words
                at={[listLeft + LIST.cell / 2, LIST.top + LIST.height / 2]}
                shift={[0, 4]}
                size="small"
                over={over}
              >
                {value}
              </Words>
            </g>
          )
        })}
        {Array.from({ length: SIDE }, (_, each) => (
          <Words
            key={each}
            at={[inList(each * SIDE) + 2 * LIST.cell, SIZE.height]}
            shift={[0, -2]}
            size="small"
            ink="muted"
          >
            {words.row(each + 1)}
          </Words>
        ))}
        <Arrow
          from={[inTable(chosen).left + CELL / 2, inTable(chosen).top + CELL]}
          to={[inList(chosen) + LIST.cell / 2, LIST.top - 3]}
          ink={1}
        />
        <Box
          from={[inTable(chosen).left, inTable(chosen).top]}
          to={[inTable(chosen).left + CELL, inTable(chosen).top + CELL]}
          ink={1}
        />
        <Box
          from={[inList(chosen), LIST.top]}
          to={[inList(chosen) + LIST.cell, LIST.top + LIST.height]}
          ink={1}
        />
      </Drawing>
    </IdeaFigure>
  )
}
