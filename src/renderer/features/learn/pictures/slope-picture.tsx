import { useState } from 'react'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { Arrow, Axes, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { evenly } from '../numbers/functions.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const { value, gradient } = landscapes.square
const X = [-3, 3] as const
const CURVE = evenly(...X, 121).map((x): Place => [x, value([x])])
/** Of the tangent, to either side of the point. */
const REACH = 0.9
const TENTHS = 10
/** How far the arrow goes for a slope of 1. */
const ARROW = 0.3

/** x² with its tangent. */
export function SlopePicture() {
  const [tenths, setTenths] = useState(20)
  const words = pictureText.slope
  const x = tenths / TENTHS
  const [y, slope] = [value([x]), gradient([x])[0] ?? 0]
  return (
    <IdeaFigure
      sentence={words.sentence(x, slope)}
      controls={
        <Slider
          label={words.at}
          value={tenths}
          min={X[0] * TENTHS}
          max={X[1] * TENTHS}
          valueText={written(x, 1)}
          onValueChange={setTenths}
        />
      }
    >
      <Drawing label={words.label} x={[-3.2, 3.2]} y={[-1, 9.5]} axes>
        <Axes
          x={{ ticks: [-3, -2, -1, 0, 1, 2, 3], label: words.x, format: (at) => written(at, 0) }}
          y={{ ticks: [0, 3, 6, 9], label: words.y }}
        />
        <Curve points={CURVE} width={3} />
        <Curve
          points={[
            [x - REACH, y - REACH * slope],
            [x + REACH, y + REACH * slope],
          ]}
          ink={1}
        />
        <Arrow from={[x, y]} to={[x - ARROW * slope, y]} ink="good" width={3} />
        <Dot at={[x, y]} ink={1} radius={8} />
      </Drawing>
    </IdeaFigure>
  )
}
