import { useState } from 'react'
import { Arrow, Box, Drawing, Slider, Words } from '#renderer/ui/index.ts'
import { chainOf, slopeByDifference } from '../numbers/chain.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const SIZE = { width: 424, height: 224 }
const NODES = [36, 153, 270, 388]
const HALF = { width: 34, height: 26 }
const MIDDLE = 88
const TENTHS = 10

/** Forward with values, back with slopes. */
export function BackpropagationPicture() {
  const [tenths, setTenths] = useState(5)
  const words = pictureText.backpropagation
  const weight = tenths / TENTHS
  const { sum, output, loss, slopes, slope } = chainOf(weight)
  const [bySum, byOutput, byWeight] = [slopes[0] * slopes[1], slopes[0], slope]
  const values = [weight, sum, output, loss]
  const local = [slopes[2], slopes[1], slopes[0]]
  const whole = [byWeight, bySum, byOutput, 1]
  return (
    <IdeaFigure
      sentence={words.sentence(slopes, slope, slopeByDifference(weight))}
      controls={
        <Slider
          label={words.weight}
          value={tenths}
          min={-3 * TENTHS}
          max={3 * TENTHS}
          valueText={written(weight, 1)}
          onValueChange={setTenths}
        />
      }
    >
      <Drawing
        label={words.label}
        x={[0, SIZE.width]}
        y={[SIZE.height, 0]}
        height={SIZE.height + 16}
      >
        <Words at={[0, 12]} anchor="start" strong ink="accent">
          {words.forward}
        </Words>
        <Words at={[SIZE.width, SIZE.height]} anchor="end" strong>
          {words.back}
        </Words>
        {NODES.map((x, i) => (
          <g key={x}>
            <Box
              from={[x - HALF.width, MIDDLE - HALF.height]}
              to={[x + HALF.width, MIDDLE + HALF.height]}
              ink="accent"
              filled={0.08}
              rounded
            />
            <Words at={[x, MIDDLE]} shift={[0, -6]} size="small" ink="secondary">
              {words.nodes[i]}
            </Words>
            <Words at={[x, MIDDLE]} shift={[0, 14]} size="large">
              {written(values[i] ?? 0)}
            </Words>
            <Words at={[x, MIDDLE + HALF.height + 62]} strong>
              {written(whole[i] ?? 0, 3)}
            </Words>
            <Words at={[x, MIDDLE + HALF.height + 80]} size="small" ink="muted">
              {words.by[i]}
            </Words>
          </g>
        ))}
        {words.operations.map((operation, i) => {
          const [from, to] = [NODES[i] ?? 0, NODES[i + 1] ?? 0]
          const [top, bottom] = [MIDDLE - 12, MIDDLE + 12]
          return (
            <g key={operation}>
              <Arrow
                from={[from + HALF.width + 4, top]}
                to={[to - HALF.width - 4, top]}
                ink="accent"
              />
              <Words at={[(from + to) / 2, MIDDLE - HALF.height]} shift={[0, -14]} ink="accent">
                {operation}
              </Words>
              <Arrow
                from={[to - HALF.width - 4, bottom]}
                to={[from + HALF.width + 4, bottom]}
                ink={1}
              />
              <Words at={[(from + to) / 2, MIDDLE + HALF.height]} shift={[0, 26]}>
                × {written(local[i] ?? 0, 3)}
              </Words>
            </g>
          )
        })}
      </Drawing>
    </IdeaFigure>
  )
}
