import { type ChartPoint } from '../chart/merge-series.ts'
import { seriesColour } from '../series-colour.ts'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import { sparkPath } from './spark-path.ts'
import styles from './sparkline.module.css'

/** In pixels. */
const SIZE = { width: 96, height: 24, margin: 3 }

export type SparklineProps = {
  /** In ascending x; nothing is drawn of none. */
  points: readonly ChartPoint[]
  /** What the curve shows, in words, for those who do not see it. */
  label: string
  /** The index of the label or run it belongs to. */
  colour: number
}

/** A curve as small as a word, without axes: its shape and where it ended. */
export function Sparkline({ points, label, colour }: SparklineProps) {
  const { path, end } = sparkPath(points, SIZE)
  return (
    <>
      <svg width={SIZE.width} height={SIZE.height} className={styles['sparkline']} aria-hidden>
        <path
          d={path}
          fill="none"
          stroke={seriesColour(colour)}
          strokeWidth={1.5}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
        {end && <circle cx={end.x} cy={end.y} r={2.5} fill={seriesColour(colour)} />}
      </svg>
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  )
}
