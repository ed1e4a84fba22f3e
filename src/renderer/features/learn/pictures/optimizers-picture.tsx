import { useState } from 'react'
import { Curve, Dot, Drawing, SegmentedControl, Slider } from '#renderer/ui/index.ts'
import {
  OPTIMIZERS,
  type OptimizerName,
  walkDownRavine,
  WALK_RATES,
} from '../numbers/optimizer-walks.ts'
import { ravine } from '../numbers/ravine.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'
import { RAVINE_VIEW, RavineContours } from './ravine-contours.tsx'

const MOST = 60

/** Four optimizers in one ravine; the chosen one is drawn strongly. */
export function OptimizersPicture() {
  const [steps, setSteps] = useState(40)
  const [chosen, setChosen] = useState<OptimizerName>('momentum')
  const words = pictureText.optimizers
  const path = walkDownRavine(chosen, steps)
  const end = path.at(-1) ?? ravine.start
  const colour = OPTIMIZERS.indexOf(chosen)
  return (
    <IdeaFigure
      sentence={words.sentence(
        words.names[chosen],
        WALK_RATES[chosen],
        steps,
        ravine.heightAt(ravine.start),
        ravine.heightAt(end),
      )}
      controls={
        <>
          <SegmentedControl
            label={words.optimizer}
            value={chosen}
            options={OPTIMIZERS.map((value) => ({ value, label: words.names[value] }))}
            onValueChange={setChosen}
          />
          <Slider
            label={words.steps}
            value={steps}
            max={MOST}
            valueText={String(steps)}
            onValueChange={setSteps}
          />
        </>
      }
    >
      <Drawing label={words.label} {...RAVINE_VIEW}>
        <RavineContours />
        {OPTIMIZERS.map((each, i) => (
          <Curve key={each} points={walkDownRavine(each, steps)} ink={i} width={1.5} faint />
        ))}
        <Curve points={path} ink={colour} width={2.5} />
        <Dot at={ravine.start} ink="secondary" hollow radius={7} />
        <Dot at={end} ink={colour} radius={7} />
      </Drawing>
    </IdeaFigure>
  )
}
