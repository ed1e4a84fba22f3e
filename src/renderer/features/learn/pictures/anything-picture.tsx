import { useState } from 'react'
import { Axes, ChartLegend, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { evenly } from '../numbers/functions.ts'
import { hingesFor, sumOf, wanted, worstError } from '../numbers/hinges.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const MOST = 24
const CURVE = evenly(0, 1, 201).map((x): Place => [x, wanted(x)])

/** A hidden layer that follows a curve, one bend for each neuron. */
export function AnythingPicture() {
  const [neurons, setNeurons] = useState(6)
  const words = pictureText.anything
  const hinges = hingesFor(neurons)
  const bends = [...hinges.map(({ at }) => at), 1].map((x): Place => [x, sumOf(hinges, x)])
  return (
    <IdeaFigure
      sentence={words.sentence(neurons, worstError(hinges))}
      legend={
        <ChartLegend
          series={[
            { key: 'wanted', name: words.wanted, colour: 1, dashed: true },
            { key: 'made', name: words.made, colour: 0 },
          ]}
        />
      }
      controls={
        <Slider
          label={words.neurons}
          value={neurons}
          min={1}
          max={MOST}
          valueText={String(neurons)}
          onValueChange={setNeurons}
        />
      }
    >
      <Drawing label={words.label} x={[0, 1]} y={[0, 1]} axes>
        <Axes
          x={{ ticks: [0, 0.5, 1], label: words.x }}
          y={{ ticks: [0, 0.5, 1], label: words.y }}
        />
        <Curve points={CURVE} ink={1} dashed />
        <Curve points={bends} ink={0} width={3} />
        {bends.slice(0, -1).map((at) => (
          <Dot key={at[0]} at={at} ink={0} />
        ))}
      </Drawing>
    </IdeaFigure>
  )
}
