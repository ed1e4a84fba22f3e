import { useState } from 'react'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { Axes, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { evenly } from '../numbers/functions.ts'
import { walk } from '../numbers/walk.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const { value, gradient } = landscapes.twoMinima
const X = [-2.2, 2.2] as const
const CURVE = evenly(...X, 121).map((x): Place => [x, value([x])])
const RATE = 0.1
const STEPS = 30
const TENTHS = 10

/** Gradient descent into one of two hollows. */
export function StepPicture() {
  const [tenths, setTenths] = useState(20)
  const words = pictureText.step
  const start = tenths / TENTHS
  const path = walk((x) => gradient([x])[0] ?? 0, start, RATE, STEPS).map((x): Place => [
    x,
    value([x]),
  ])
  const first: Place = path[0] ?? [0, 0]
  const last = path.at(-1) ?? first
  return (
    <IdeaFigure
      sentence={words.sentence(start, last[0], last[0] < 0)}
      controls={
        <Slider
          label={words.start}
          value={tenths}
          min={X[0] * TENTHS}
          max={X[1] * TENTHS}
          valueText={written(start, 1)}
          onValueChange={setTenths}
        />
      }
    >
      <Drawing label={words.label} x={X} y={[-1.8, 2.2]} axes>
        <Axes
          x={{ ticks: [-2, -1, 0, 1, 2], label: words.x, format: (x) => written(x, 0) }}
          y={{ ticks: [-1, 0, 1, 2], label: words.y, format: (y) => written(y, 0) }}
        />
        <Curve points={CURVE} width={3} />
        {path.slice(1, -1).map((at, i) => (
          <Dot key={i} at={at} ink={1} radius={4} />
        ))}
        <Dot at={first} ink={1} hollow radius={7} />
        <Dot at={last} ink={1} radius={8} />
      </Drawing>
    </IdeaFigure>
  )
}
