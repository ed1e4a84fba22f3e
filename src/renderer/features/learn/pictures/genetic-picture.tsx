import { useState } from 'react'
import { Dot, Drawing, Slider } from '#renderer/ui/index.ts'
import { evolve, POPULATION } from '../numbers/evolve.ts'
import { ravine } from '../numbers/ravine.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'
import { RAVINE_VIEW, RavineContours } from './ravine-contours.tsx'

const MOST = 12
const GENERATIONS = evolve(MOST)

/** A population on its way down the ravine. */
export function GeneticPicture() {
  const [generation, setGeneration] = useState(2)
  const words = pictureText.genetic
  const spots = GENERATIONS[generation] ?? []
  const best = spots[0] ?? ravine.start
  return (
    <IdeaFigure
      sentence={words.sentence(generation, POPULATION * (generation + 1), ravine.heightAt(best))}
      controls={
        <Slider
          label={words.generation}
          value={generation}
          max={MOST}
          valueText={String(generation)}
          onValueChange={setGeneration}
        />
      }
    >
      <Drawing label={words.label} {...RAVINE_VIEW}>
        <RavineContours />
        {(GENERATIONS[0] ?? []).map((at, i) => (
          <Dot key={i} at={at} ink="muted" radius={3} faint />
        ))}
        {spots.map((at, i) => (
          <Dot key={i} at={at} ink={0} radius={5} />
        ))}
        <Dot at={best} ink={1} radius={8} />
      </Drawing>
    </IdeaFigure>
  )
}
