import { useState } from 'react'
import {
  Axes,
  ChartLegend,
  Curve,
  Dot,
  Drawing,
  formatPercent,
  type Place,
  Slider,
} from '#renderer/ui/index.ts'
import { type Accuracies, learnShuffled } from '../numbers/learn-by-heart.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1]

let known: readonly Accuracies[] | undefined
/** Worked out once, when they are first looked at: they take a few tenths of a second. */
const accuracies = (): readonly Accuracies[] => (known ??= SHARES.map(learnShuffled))

/** What shuffled labels do to both accuracies. */
export function ByHeartPicture() {
  const [index, setIndex] = useState(5)
  const words = pictureText.byHeart
  const share = SHARES[index] ?? 0
  const all = accuracies()
  const chosen = all[index] ?? { training: 0, validation: 0 }
  const lines = (['training', 'validation'] as const).map((name) => ({
    name,
    points: all.map((each, i): Place => [SHARES[i] ?? 0, each[name]]),
  }))
  return (
    <IdeaFigure
      sentence={words.sentence(share, chosen.training, chosen.validation)}
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
          label={words.share}
          value={index}
          max={SHARES.length - 1}
          valueText={formatPercent(share, 0)}
          onValueChange={setIndex}
        />
      }
    >
      <Drawing label={words.label} x={[0, 1]} y={[0, 1.05]} axes>
        <Axes
          x={{ ticks: [0, 0.2, 0.4, 0.6, 0.8, 1], label: words.x, format: percent }}
          y={{ ticks: [0, 0.5, 1], label: words.y, format: percent }}
        />
        {lines.map(({ name, points }, i) => (
          <Curve key={name} points={points} ink={i} width={3} dashed={i === 0} />
        ))}
        {lines.map(({ name }, i) => (
          <Dot key={name} at={[share, chosen[name]]} ink={i} radius={7} />
        ))}
      </Drawing>
    </IdeaFigure>
  )
}

const percent = (share: number): string => formatPercent(share, 0)
