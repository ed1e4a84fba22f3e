import { useState } from 'react'
import { Arrow, Box, Curve, Drawing, Pixel, type Place, Slider, Words } from '#renderer/ui/index.ts'
import { passThrough } from '../numbers/neuron.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const INPUTS = [0.9, 0.1, 0.6, 0.3]
const OTHER_WEIGHTS = [-0.5, 0.4, -1.2]
const BIAS = -0.2
const SIZE = { width: 424, height: 236 }
const CELL = 40
const SUM = { x: 236, y: 120 }
const GATE = { left: 300, right: 348 }
/** The slider counts tenths. */
const TENTHS = 10

/** Four inputs, their weights, the sum and what ReLU makes of it. */
export function NeuronPicture() {
  const [first, setFirst] = useState(8)
  const words = pictureText.neuron
  const weights = [first / TENTHS, ...OTHER_WEIGHTS]
  const { products, sum, output } = passThrough(INPUTS, weights, BIAS)
  const terms = products.map((product) =>
    product < 0 ? `(${written(product)})` : written(product),
  )
  const half = CELL / 2
  return (
    <IdeaFigure
      sentence={words.sentence(terms, sum, output)}
      controls={
        <Slider
          label={words.weight}
          value={first}
          min={-2 * TENTHS}
          max={2 * TENTHS}
          valueText={written(first / TENTHS, 1)}
          onValueChange={setFirst}
        />
      }
    >
      <Drawing
        label={words.label}
        x={[0, SIZE.width]}
        y={[SIZE.height, 0]}
        height={SIZE.height + 16}
      >
        {INPUTS.map((input, i) => {
          const y = 30 + i * 60
          const weight = weights[i] ?? 0
          const start: Place = [CELL, y]
          return (
            <g key={i}>
              <Curve
                points={[start, [SUM.x - 26, SUM.y]]}
                ink={weight < 0 ? 1 : 0}
                width={1 + 4 * Math.abs(weight)}
                dashed={weight < 0}
              />
              <Pixel from={[0, y - half]} to={[CELL, y + half]} brightness={input} />
              <Words at={[half, y]} shift={[0, 4]} strong over={input > 0.5 ? 'bright' : 'dark'}>
                {written(input, 1)}
              </Words>
              <Words
                at={[CELL + 10, i < INPUTS.length / 2 ? y - 10 : y + 18]}
                anchor="start"
                strong
              >
                × {written(weight, 1)}
              </Words>
            </g>
          )
        })}
        <Box
          from={[SUM.x - 28, SUM.y - 24]}
          to={[SUM.x + 28, SUM.y + 24]}
          ink="secondary"
          rounded
        />
        <Words at={[SUM.x, SUM.y]} shift={[0, 6]} size="large">
          {written(sum)}
        </Words>
        <Words at={[SUM.x, SUM.y - 34]} ink="secondary">
          {words.sum}
        </Words>
        <Arrow from={[SUM.x, SUM.y + 66]} to={[SUM.x, SUM.y + 26]} ink="secondary" />
        <Words at={[SUM.x, SUM.y + 82]} ink="secondary">
          {words.bias}
        </Words>
        <Arrow from={[SUM.x + 28, SUM.y]} to={[GATE.left - 2, SUM.y]} ink="secondary" />
        <Box
          from={[GATE.left, SUM.y - 24]}
          to={[GATE.right, SUM.y + 24]}
          ink="accent"
          filled={0.1}
          rounded
        />
        <Curve
          points={[
            [GATE.left + 8, SUM.y + 10],
            [(GATE.left + GATE.right) / 2, SUM.y + 10],
            [GATE.right - 8, SUM.y - 14],
          ]}
        />
        <Words at={[(GATE.left + GATE.right) / 2, SUM.y - 34]} ink="secondary">
          {words.relu}
        </Words>
        <Arrow from={[GATE.right, SUM.y]} to={[378, SUM.y]} ink="secondary" />
        <Words at={[400, SUM.y]} shift={[0, 6]} size="large" strong>
          {written(output)}
        </Words>
        <Words at={[400, SUM.y - 34]} ink="secondary">
          {words.output}
        </Words>
      </Drawing>
    </IdeaFigure>
  )
}
