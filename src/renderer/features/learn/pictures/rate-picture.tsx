import { useState } from 'react'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { Axes, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { evenly } from '../numbers/functions.ts'
import { walk } from '../numbers/walk.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const { value, gradient } = landscapes.square
const EDGE = 3
const CURVE = evenly(-EDGE, EDGE, 121).map((x): Place => [x, value([x])])
const RATES = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 1, 1.05, 1.2]
const START = 2
const STEPS = 12

/** Descent on x² at a rate that is too small, right, or too large. */
export function RatePicture() {
  const [index, setIndex] = useState(5)
  const words = pictureText.rate
  const rate = RATES[index] ?? 0
  const places = walk((x) => gradient([x])[0] ?? 0, START, rate, STEPS)
  const path = places.filter((x) => Math.abs(x) <= 2 * EDGE).map((x): Place => [x, value([x])])
  return (
    <IdeaFigure
      sentence={words.sentence(rate, Number((1 - 2 * rate).toFixed(4)))}
      controls={
        <Slider
          label={words.rate}
          value={index}
          max={RATES.length - 1}
          valueText={String(rate)}
          onValueChange={setIndex}
        />
      }
    >
      <Drawing label={words.label} x={[-EDGE, EDGE]} y={[-0.4, 9]} axes>
        <Axes
          x={{ ticks: [-3, -2, -1, 0, 1, 2, 3], label: words.x, format: (x) => written(x, 0) }}
          y={{ ticks: [0, 3, 6, 9], label: words.y }}
        />
        <Curve points={CURVE} width={3} />
        <Curve points={path} ink={1} />
        {path.map((at, i) => (
          <Dot key={i} at={at} ink={1} radius={i === 0 ? 7 : 5} hollow={i === 0} />
        ))}
      </Drawing>
    </IdeaFigure>
  )
}
