import type { DescentPoint } from '#shared/domain/descent.ts'
import type { Landscape } from '#shared/domain/landscapes/landscape.ts'
import { classNames, seriesColour, type Size } from '#renderer/ui/index.ts'
import type { DrawnWalk } from './drawn-walk.ts'
import { Axes, Ground } from './ground.tsx'
import styles from './picture.module.css'
import { type Pixel, type Scale, withinPlot } from './scale.ts'
import { Slope } from './slope.tsx'
import { useFlight } from './use-flight.ts'

const cx = classNames(styles)

/** Pixels. */
const BALL = 8
const DOT = 2.5
/** What a ball needs to be seen as a whole. */
const ROOM = BALL + 2
/** Pixels that are drawn beyond the plot; what is farther is as good as there. */
const FAR = 10_000
/** From one line of what is said to the next. */
const READOUT_LINE = 20

interface WalkPictureProps {
  readonly landscape: Landscape
  readonly scale: Scale
  readonly size: Size
  readonly walks: readonly DrawnWalk[]
  /** The step that is shown; a walk that is over stays at its end. */
  readonly at: number
  /** Milliseconds that the step after it takes; null while nothing moves. */
  readonly flight: number | null
  readonly onArrive: () => void
  /** The one ball's slope and where it goes, where there is one ball. */
  readonly readout?: string | undefined
}

/** Balls on a landscape, with the way that they came. */
export function WalkPicture(props: WalkPictureProps) {
  const { landscape, scale, size, walks, at, flight, onArrive, readout } = props
  const { plot } = scale
  const pixelOf = ({ position: [x = 0, y = 0], value }: DescentPoint): Pixel => {
    const pixel = scale.pixel(x, landscape.view.length > 1 ? y : value)
    return { x: clamp(pixel.x), y: clamp(pixel.y) }
  }
  const ways = walks.map(({ points }) => points.slice(0, at + 1).map(pixelOf))
  const flights = walks.map(({ points }, i) => {
    const from = ways[i]?.at(-1) ?? { x: 0, y: 0 }
    const next = points[at + 1]
    return {
      from: withinPlot(scale, from, ROOM),
      to: withinPlot(scale, next ? pixelOf(next) : from, ROOM),
    }
  })
  const balls = useFlight(flights, at, flight, onArrive)
  const [only] = walks
  const now = walks.length === 1 ? only?.points[Math.min(at, only.points.length - 1)] : undefined
  // What is said of two numbers is too long for one line.
  const lines = landscape.view.length > 1 ? readout?.split(/ (?=→ |but )/) : readout && [readout]
  return (
    <svg width={size.width} height={size.height} data-picture className={cx('picture')} aria-hidden>
      <Axes landscape={landscape} scale={scale} />
      <svg x={plot.left} y={plot.top} width={plot.width} height={plot.height}>
        <Ground landscape={landscape} scale={scale} />
        {walks.map(({ key, colour, dash }, i) => (
          <g key={key} stroke={seriesColour(colour)} fill={seriesColour(colour)}>
            <path
              d={`M${(ways[i] ?? []).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`}
              strokeDasharray={dash}
              className={cx('trail')}
            />
            {walks.length === 1 &&
              ways[i]?.map(({ x, y }, step) => (
                <circle
                  key={step}
                  cx={x}
                  cy={y}
                  r={DOT}
                  stroke="none"
                  className={cx('trail-dot')}
                />
              ))}
          </g>
        ))}
        {now && <Slope point={now} at={pixelOf(now)} scale={scale} />}
        <g ref={balls}>
          {walks.map(({ key, colour }) => (
            <circle
              key={key}
              data-ball={key}
              r={BALL}
              fill={seriesColour(colour)}
              className={cx('ball')}
            />
          ))}
        </g>
        {lines && (
          <text x={plot.width / 2} y={24} textAnchor="middle" className={cx('readout')}>
            {lines.map((line, i) => (
              <tspan key={line} x={plot.width / 2} dy={i * READOUT_LINE}>
                {line}
              </tspan>
            ))}
          </text>
        )}
      </svg>
    </svg>
  )
}

const clamp = (pixel: number): number => Math.min(FAR, Math.max(-FAR, pixel))
