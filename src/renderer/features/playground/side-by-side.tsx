import { useMemo } from 'react'
import type { DescentSpec } from '#shared/domain/descent.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import { ChartFrame, ChartLegend, LineChart, useSize } from '#renderer/ui/index.ts'
import { BallArea } from './ball-area.tsx'
import { comparisonText, type Ending } from './compare-walks.ts'
import type { DrawnWalk } from './drawn-walk.ts'
import { PICTURE } from './picture-size.ts'
import { STEPS } from './settings.ts'
import { valueTable } from './step-table.ts'
import { text } from './text.ts'
import { useScale } from './use-scale.ts'
import { flightOf, type Walking } from './use-walk.ts'
import { valueAxis, valueLines } from './value-lines.ts'
import { WalkPicture } from './walk-picture.tsx'

interface SideBySideProps {
  /** Of any of the walks: all are on the same landscape, from the same start. */
  readonly spec: DescentSpec
  readonly walks: readonly DrawnWalk[]
  readonly endings: readonly Ending[]
}

/** All optimizers on a curve: how high each is after every step. */
export function ValuesByStep({ spec, walks, endings }: SideBySideProps) {
  const onSave = useSaveFile()
  const series = useMemo(() => valueLines(walks), [walks])
  const { range, ticks } = useMemo(() => valueAxis(walks), [walks])
  const { formula } = landscapes[spec.landscape]
  return (
    <ChartFrame
      title={text.formula(spec.start, formula)}
      summary={endings.length > 0 ? comparisonText(endings, STEPS) : text.working}
      height={PICTURE.height}
      files={{ name: 'descent-side-by-side', onSave }}
      legend={<ChartLegend series={series} />}
      table={() => valueTable(walks, STEPS)}
    >
      <LineChart
        series={series}
        xLabel={text.stepColumn}
        yLabel={text.value(1)}
        xDomain={WHOLE}
        yDomain={range}
        yTicks={ticks}
      />
    </ChartFrame>
  )
}

const WHOLE = [0, STEPS] as const

interface RaceProps extends SideBySideProps {
  readonly walking: Walking
  readonly last: number
  readonly onStart: (start: readonly number[]) => void
}

/** All optimizers on a surface, each a ball with its way. */
export function Race({ spec, walks, endings, walking, last, onStart }: RaceProps) {
  const landscape = landscapes[spec.landscape]
  const [ref, size] = useSize(PICTURE)
  const onSave = useSaveFile()
  const { at } = walking
  const flight = flightOf(walking, last)
  const scale = useScale(
    landscape,
    walks.flatMap(({ points }) =>
      points.slice(0, at + (flight === null ? 1 : 2)).map(({ position }) => position),
    ),
    size,
  )
  return (
    <ChartFrame
      title={text.formula(spec.start, landscape.formula)}
      summary={at < last ? text.race(at) : comparisonText(endings, STEPS)}
      height={PICTURE.height}
      files={{ name: 'descent-side-by-side', onSave }}
      legend={<ChartLegend series={walks} />}
      table={() => valueTable(walks, at)}
      area={(picture) => (
        <BallArea
          ref={ref}
          landscape={landscape}
          scale={scale}
          start={spec.start}
          onStart={onStart}
        >
          {picture}
        </BallArea>
      )}
    >
      <WalkPicture
        landscape={landscape}
        scale={scale}
        size={size}
        walks={walks}
        at={at}
        flight={flight}
        onArrive={walking.arrive}
      />
    </ChartFrame>
  )
}
