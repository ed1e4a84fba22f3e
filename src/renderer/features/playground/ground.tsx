import { memo, useMemo } from 'react'
import type { Landscape } from '#shared/domain/landscapes/landscape.ts'
import { classNames, formatTick, linearTicks } from '#renderer/ui/index.ts'
import { contour } from './contours.ts'
import styles from './picture.module.css'
import { samplesOf, type Scale } from './scale.ts'
import { text } from './text.ts'

const cx = classNames(styles)

/** Pixels between the marks of an axis, about. */
const TICK_GAP = { x: 70, y: 50 }
/** Lines of equal height on a surface. */
const LINES = 12

interface GroundProps {
  readonly landscape: Landscape
  readonly scale: Scale
}

/** The axes of a picture, around its plot. */
export const Axes = memo(function Axes({ landscape, scale }: GroundProps) {
  const { plot, spans, pixel } = scale
  const [xs, ys] = spans
  const surface = landscape.view.length > 1
  return (
    <g transform={`translate(${plot.left} ${plot.top})`}>
      {linearTicks(...ys, plot.height / TICK_GAP.y).map((tick) => (
        <g key={tick} transform={`translate(0 ${pixel(0, tick).y})`}>
          <line x2={plot.width} className={cx('grid')} />
          <text x={-8} dy="0.35em" textAnchor="end" className={cx('axis-text')}>
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {linearTicks(...xs, plot.width / TICK_GAP.x).map((tick) => (
        <g key={tick} transform={`translate(${pixel(tick, 0).x} 0)`}>
          <line y2={plot.height} className={cx('grid')} />
          <text y={plot.height + 16} textAnchor="middle" className={cx('axis-text')}>
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <text x={plot.width / 2} y={plot.height + 32} textAnchor="middle" className={cx('axis-text')}>
        x
      </text>
      <text
        transform={`translate(${12 - plot.left} ${plot.height / 2}) rotate(-90)`}
        textAnchor="middle"
        className={cx('axis-text')}
      >
        {surface ? 'y' : text.value(1)}
      </text>
    </g>
  )
})

/** A curve, or a surface as lines of equal height. */
export const Ground = memo(function Ground({ landscape, scale }: GroundProps) {
  const surface = landscape.view.length > 1
  const paths = useMemo(
    () => (surface ? contourPaths(landscape, scale) : [curvePath(landscape, scale)]),
    [surface, landscape, scale],
  )
  return (
    <>
      {paths.map((path, i) => (
        <path key={i} d={path} className={cx(surface ? 'contour' : 'ground')} />
      ))}
      {surface &&
        landscape.minima.map(([x = 0, y = 0]) => {
          const at = scale.pixel(x, y)
          return (
            <g key={`${x} ${y}`} transform={`translate(${at.x} ${at.y})`}>
              <path d="M-5 0H5M0 -5V5" className={cx('minimum')} />
              <text x={9} y={14} className={cx('minimum-text')}>
                {text.minimum}
              </text>
            </g>
          )
        })}
    </>
  )
})

const place = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `${x.toFixed(1)} ${y.toFixed(1)}`

function curvePath({ value }: Landscape, { spans: [span], pixel }: Scale): string {
  return `M${samplesOf(span)
    .map((x) => place(pixel(x, value([x]))))
    .join('L')}`
}

/** Heights of which each is further above the last, so that the lines are evenly apart in a bowl. */
function contourPaths({ value }: Landscape, { spans, pixel }: Scale): readonly string[] {
  const [[left, right], [bottom, top]] = spans
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => value([x, y])))
  const highest = Math.max(...corners)
  return Array.from({ length: LINES }, (_, i) =>
    contour(value, spans, highest * ((i + 0.5) / LINES) ** 2)
      .map(([x1, y1, x2, y2]) => `M${place(pixel(x1, y1))}L${place(pixel(x2, y2))}`)
      .join(''),
  )
}
