import { useState } from 'react'
import { Axes, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { PHOTOS, trainNeuron } from '../numbers/train-neuron.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const SEEDS = 8
const STEPS = 60
const CURVES = Array.from({ length: SEEDS }, (_, i) =>
  trainNeuron({ seed: i + 1, batchSize: PHOTOS, steps: STEPS, learningRate: 1 }),
)

/** One training from eight beginnings. */
export function BeginningPicture() {
  const [seed, setSeed] = useState(3)
  const words = pictureText.beginning
  const chosen = CURVES[seed - 1] ?? []
  const placed = (losses: readonly number[]): readonly Place[] => losses.map((loss, x) => [x, loss])
  return (
    <IdeaFigure
      sentence={words.sentence(seed, chosen[0] ?? 0, chosen.at(-1) ?? 0)}
      controls={
        <Slider
          label={words.seed}
          value={seed}
          min={1}
          max={SEEDS}
          valueText={String(seed)}
          onValueChange={setSeed}
        />
      }
    >
      <Drawing label={words.label} x={[0, STEPS - 1]} y={[0, 0.7]} axes>
        <Axes
          x={{ ticks: [0, 20, 40], label: words.x }}
          y={{ ticks: [0, 0.2, 0.4, 0.6], label: words.y }}
        />
        {CURVES.map((losses, i) => (
          <Curve key={i} points={placed(losses)} ink="secondary" faint width={1.5} />
        ))}
        <Curve points={placed(chosen)} width={3} />
        <Dot at={[0, chosen[0] ?? 0]} radius={7} />
      </Drawing>
    </IdeaFigure>
  )
}
