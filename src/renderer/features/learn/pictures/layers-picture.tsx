import { useState } from 'react'
import { Curve, Dot, Drawing, type Place, Slider, Words } from '#renderer/ui/index.ts'
import { countWeights } from '../numbers/count-weights.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const INPUTS = 6
const MOST = 8
const SIZE = { width: 424, height: 264 }
const COLUMNS = [40, 155, 270, 385]
const MIDDLE = 118
const STEP = 29

/** Every line is a weight. */
export function LayersPicture() {
  const [neurons, setNeurons] = useState(5)
  const words = pictureText.layers
  const sizes = [INPUTS, neurons, neurons, 1]
  const placesOf = (column: number): readonly Place[] => {
    const size = sizes[column] ?? 0
    return Array.from({ length: size }, (_, i) => [
      COLUMNS[column] ?? 0,
      MIDDLE + (i - (size - 1) / 2) * STEP,
    ])
  }
  return (
    <IdeaFigure
      sentence={words.sentence(countWeights(sizes), neurons)}
      controls={
        <Slider
          label={words.neurons}
          value={neurons}
          min={1}
          max={MOST}
          valueText={words.value(neurons)}
          onValueChange={setNeurons}
        />
      }
    >
      <Drawing label={words.label} x={[0, SIZE.width]} y={[SIZE.height, 0]}>
        {sizes
          .slice(1)
          .map((_, column) =>
            placesOf(column).flatMap((from) =>
              placesOf(column + 1).map((to) => (
                <Curve key={[...from, ...to].join(' ')} points={[from, to]} width={1} faint />
              )),
            ),
          )}
        {sizes.map((size, column) => (
          <g key={column}>
            {placesOf(column).map((at) => (
              <Dot
                key={String(at)}
                at={at}
                radius={8}
                hollow={column === 0}
                ink={column === 0 ? 'secondary' : 'accent'}
              />
            ))}
            <Words at={[COLUMNS[column] ?? 0, 244]} ink="secondary">
              {words.columns[column]}
            </Words>
            <Words at={[COLUMNS[column] ?? 0, 262]} size="small" ink="muted">
              {column > 0 && words.weights(sizes[column - 1] ?? 0, size)}
            </Words>
          </g>
        ))}
      </Drawing>
    </IdeaFigure>
  )
}
