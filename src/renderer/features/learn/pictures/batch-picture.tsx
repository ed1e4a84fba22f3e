import { useState } from 'react'
import { createLossSmoother } from '#shared/domain/smooth-loss.ts'
import { Axes, ChartLegend, Curve, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { mean } from '../numbers/functions.ts'
import { PHOTOS, trainNeuron } from '../numbers/train-neuron.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const SIZES = [1, 4, 16, PHOTOS]
const STEPS = 120
/** Of the last steps, which learn little more, the spread is that of chance. */
const LAST = 60

/** What the loss of each step does with few photos in it, and with many. */
export function BatchPicture() {
  const [index, setIndex] = useState(1)
  const words = pictureText.batch
  const size = SIZES[index] ?? PHOTOS
  const losses = trainNeuron({ seed: 1, batchSize: size, steps: STEPS, learningRate: 0.5 })
  const last = losses.slice(-LAST)
  const middle = mean(last)
  const spread = Math.sqrt(mean(last.map((loss) => (loss - middle) ** 2)))
  const smoother = createLossSmoother()
  const smoothed = losses.map((loss, x): Place => [x, smoother.next(loss)])
  return (
    <IdeaFigure
      sentence={words.sentence(size, spread, PHOTOS)}
      legend={
        <ChartLegend
          series={[
            { key: 'raw', name: words.raw, colour: 0, faint: true },
            { key: 'smoothed', name: words.smoothed, colour: 0 },
          ]}
        />
      }
      controls={
        <Slider
          label={words.size}
          value={index}
          max={SIZES.length - 1}
          valueText={words.sizeOf(size, PHOTOS)}
          onValueChange={setIndex}
        />
      }
    >
      <Drawing label={words.label} x={[0, STEPS - 1]} y={[0, 0.6]} axes>
        <Axes
          x={{ ticks: [0, 40, 80], label: words.x }}
          y={{ ticks: [0, 0.2, 0.4, 0.6], label: words.y }}
        />
        <Curve points={losses.map((loss, x): Place => [x, loss])} ink={0} faint width={1} />
        <Curve points={smoothed} ink={0} width={3} />
      </Drawing>
    </IdeaFigure>
  )
}
