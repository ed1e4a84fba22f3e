import { useState } from 'react'
import { ChartLegend, Curve, Dot, Drawing, type Place, Slider } from '#renderer/ui/index.ts'
import type { Spot } from '../numbers/ravine.ts'
import { cloud, lowest, walkWithAll, walkWithOne } from '../numbers/two-walks.ts'
import { pictureText } from '../words/picture-text.ts'
import { IdeaFigure } from './idea-figure.tsx'

const MOST = 20
/** One unit is as long in both directions. */
const X = [-4.2, 4.4] as const
const Y = [-2.45, 2.9] as const
const RINGS = [1, 2, 3, 4, 5]

const ring = (radius: number): readonly Place[] =>
  Array.from({ length: 90 }, (_, i) => {
    const angle = (i / 90) * 2 * Math.PI
    return [lowest[0] + radius * Math.cos(angle), lowest[1] + radius * Math.sin(angle)]
  })

const farFromLowest = ([x, y]: Spot): number => Math.hypot(x - lowest[0], y - lowest[1])

/** One photo a step, and all photos a step, over the same photos. */
export function SinglePicture() {
  const [passes, setPasses] = useState(2)
  const words = pictureText.single
  const [one, all] = [walkWithOne(passes), walkWithAll(passes)]
  const [oneEnd, allEnd] = [one.at(-1) ?? lowest, all.at(-1) ?? lowest]
  return (
    <IdeaFigure
      sentence={words.sentence(passes, farFromLowest(oneEnd), farFromLowest(allEnd))}
      legend={
        <ChartLegend
          series={[
            { key: 'one', name: words.one, colour: 1 },
            { key: 'all', name: words.all, colour: 0, dashed: true },
          ]}
        />
      }
      controls={
        <Slider
          label={words.passes}
          value={passes}
          min={1}
          max={MOST}
          valueText={String(passes)}
          onValueChange={setPasses}
        />
      }
    >
      <Drawing label={words.label} x={X} y={Y}>
        {RINGS.map((radius) => (
          <Curve key={radius} points={ring(radius)} ink="line" width={1} closed />
        ))}
        {cloud.map((at) => (
          <Dot key={String(at)} at={at} ink="muted" radius={3} faint />
        ))}
        <Curve points={one} ink={1} width={1.5} />
        <Curve points={all} ink={0} width={3} dashed />
        {all.slice(1).map((at) => (
          <Dot key={String(at)} at={at} ink={0} radius={4} />
        ))}
        <Dot at={one[0] ?? lowest} ink="secondary" hollow radius={7} />
        <Dot at={oneEnd} ink={1} radius={7} />
      </Drawing>
    </IdeaFigure>
  )
}
