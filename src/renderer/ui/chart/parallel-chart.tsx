import { memo } from 'react'

import { classNames } from '../class-names.ts'
import styles from './picture.module.css'
import { useWidth } from './use-width.ts'

const cx = classNames(styles)

export type ParallelAxis = {
  readonly key: string
  readonly name: string
  /** What is written beside the axis; `at` is from 0 (bottom) to 1 (top). */
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

export type ParallelLine = {
  readonly key: string
  /** The line's place on each axis, from 0 (bottom) to 1 (top). */
  readonly places: readonly number[]
  /** How good it is, from 0 (worst) to 1 (best); the colour follows it. */
  readonly good: number
  /** Stands in the background. */
  readonly faint: boolean
  /** Is drawn thicker: the one that matters most. */
  readonly first: boolean
}

export type ParallelChartProps = {
  readonly axes: readonly ParallelAxis[]
  /** Later lines lie above earlier ones. */
  readonly lines: readonly ParallelLine[]
  /** In pixels. */
  readonly height: number
}

/** Pixels around the axes: room for their names, and for what is written beside them. */
const EDGE = { top: 28, bottom: 10, left: 12, right: 96 } as const
const TICK = 5
/** Pixels that a letter takes at the most, where it must not run into the next axis. */
const LETTER = 6.2

/**
 * Parallel coordinates (Inselberg, 1985): an axis for each quantity, a line for each thing that has
 * all of them.
 */
export const ParallelChart = memo(function ParallelChart(props: ParallelChartProps) {
  const { axes, lines, height } = props
  const [width, watch] = useWidth(640)
  const step = axes.length < 2 ? 0 : (width - EDGE.left - EDGE.right) / (axes.length - 1)
  const x = (axis: number) => EDGE.left + axis * step
  const y = (place: number) => EDGE.top + (1 - place) * (height - EDGE.top - EDGE.bottom)
  return (
    <svg ref={watch} className={cx('picture')} data-picture aria-hidden>
      {axes.map(({ key }, axis) => (
        <line key={key} className={cx('axis')} x1={x(axis)} x2={x(axis)} y1={y(1)} y2={y(0)} />
      ))}
      {lines.map(({ key, places, good, faint, first }) => (
        <polyline
          key={key}
          className={cx('line', faint && 'faint', first && 'first')}
          {...(faint ? {} : { style: { stroke: colourOf(good) } })}
          points={places.map((place, axis) => `${x(axis)},${y(place)}`).join(' ')}
        />
      ))}
      {axes.map(({ key, name, ticks }, axis) => (
        <g key={key}>
          <text className={cx('name')} x={x(axis) - TICK} y={EDGE.top - 14}>
            {shortened(name, axis === axes.length - 1 ? EDGE.right : step)}
          </text>
          {ticks.map(({ at, label }) => (
            <g key={label}>
              <line className={cx('axis')} x1={x(axis)} x2={x(axis) + TICK} y1={y(at)} y2={y(at)} />
              <text className={cx('tick')} x={x(axis) + TICK + 3} y={y(at)} dy="0.32em">
                {shortened(label, (axis === axes.length - 1 ? EDGE.right : step) - TICK - 8)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
})

/** From the colour of the worst to that of the best. */
const colourOf = (good: number): string =>
  `color-mix(in oklab, var(--series-1) ${Math.round(good * 100)}%, var(--series-2))`

function shortened(text: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / LETTER))
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`
}
