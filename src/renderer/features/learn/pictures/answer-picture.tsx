import { useState } from 'react'
import { Axes, Curve, Dot, Drawing, type Place, Slider, Words } from '#renderer/ui/index.ts'
import { evenly, sigmoid } from '../numbers/functions.ts'
import { pictureText, written } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const X = [-6, 6] as const
const CURVE = evenly(...X, 121).map((z): Place => [z, sigmoid(z)])
/** The slider counts tenths. */
const TENTHS = 10

/** The sigmoid, and what one sum becomes. */
export function AnswerPicture() {
  const [tenths, setTenths] = useState(35)
  const words = pictureText.answer
  const z = tenths / TENTHS
  const answer = sigmoid(z)
  return (
    <IdeaFigure
      sentence={words.sentence(z, answer)}
      controls={
        <Slider
          label={words.sum}
          value={tenths}
          min={X[0] * TENTHS}
          max={X[1] * TENTHS}
          valueText={written(z, 1)}
          onValueChange={setTenths}
        />
      }
    >
      <Drawing label={words.label} x={X} y={[-0.04, 1.04]} axes>
        <Axes
          x={{ ticks: [-6, -4, -2, 0, 2, 4, 6], label: words.x, format: (x) => written(x, 0) }}
          y={{ ticks: [0, 0.5, 1], label: words.y }}
        />
        <Curve points={CURVE} width={3} />
        <Curve
          points={[
            [z, -0.04],
            [z, answer],
            [X[0], answer],
          ]}
          ink={1}
          dashed
          width={1.5}
        />
        <Dot at={[z, answer]} ink={1} radius={7} />
        <Words at={[X[1], 1]} shift={[-4, 22]} anchor="end" ink="secondary">
          {words.dog}
        </Words>
        <Words at={[X[0], 0]} shift={[6, -12]} anchor="start" ink="secondary">
          {words.cat}
        </Words>
      </Drawing>
    </IdeaFigure>
  )
}
