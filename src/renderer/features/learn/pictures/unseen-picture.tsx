import { useMemo, useState } from 'react'
import { Axes, ChartLegend, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import { learnFrom } from '../numbers/learn-by-heart.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const COUNTS = [20, 40, 80, 160]
const STEPS = 80

/** Both losses, and where they part. */
export function UnseenPicture() {
  const [index, setIndex] = useState(1)
  const words = pictureText.unseen
  const photos = COUNTS[index] ?? 0
  const { training, validation } = useMemo(() => learnFrom(photos, STEPS), [photos])
  const lowest = Math.min(...validation)
  const best = validation.indexOf(lowest)
  const placed = (losses: readonly number[]): readonly Place[] => losses.map((loss, x) => [x, loss])
  return (
    <IdeaFigure
      sentence={words.sentence(photos, best, lowest, validation.at(-1) ?? 0)}
      legend={
        <ChartLegend
          series={[
            { key: 'training', name: words.training, colour: 0, dashed: true },
            { key: 'validation', name: words.validation, colour: 1 },
          ]}
        />
      }
      controls={
        <Slider
          label={words.photos}
          value={index}
          max={COUNTS.length - 1}
          valueText={String(photos)}
          onValueChange={setIndex}
        />
      }
    >
      <Drawing label={words.label} x={[0, STEPS]} y={[0, 1]} axes>
        <Axes
          x={{ ticks: [0, 20, 40, 60, 80], label: words.x }}
          y={{ ticks: [0, 0.5, 1], label: words.y }}
        />
        <Curve points={placed(training)} ink={0} dashed width={2.5} />
        <Curve points={placed(validation)} ink={1} width={3} />
        <Dot at={[best, lowest]} ink={1} radius={7} />
      </Drawing>
    </IdeaFigure>
  )
}
