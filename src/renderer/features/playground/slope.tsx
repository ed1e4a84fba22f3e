import type { DescentPoint } from '#shared/domain/descent.ts'
import { classNames } from '#renderer/ui/index.ts'
import styles from './picture.module.css'
import type { Pixel, Scale } from './scale.ts'

const cx = classNames(styles)

/** Pixels from the ball to each end of its tangent. */
const HALF = 84
/** Pixels of the shortest arrow, and what the steepest slope adds to it. */
const SHORTEST = 24
const LONGER = 80

interface SlopeProps {
  readonly point: DescentPoint
  readonly at: Pixel
  readonly scale: Scale
}

/** The tangent of a curve, or an arrow against the gradient of a surface; both point downhill. */
export function Slope({ point: { gradient }, at, scale }: SlopeProps) {
  const [alongX = 0, alongY] = gradient
  const origin = scale.pixel(0, 0)
  const unit = scale.pixel(1, 1)
  const perUnit = { x: unit.x - origin.x, y: unit.y - origin.y }
  if (alongY === undefined) {
    // Downhill is to the left where the slope is above 0.
    const way = alongX > 0 ? -1 : 1
    const angle = Math.atan2(way * alongX * perUnit.y, way * perUnit.x)
    return <Arrow at={at} angle={angle} behind={HALF} ahead={HALF} head={alongX !== 0} />
  }
  const steepness = Math.hypot(alongX, alongY)
  if (steepness === 0) return null
  const angle = Math.atan2(-alongY * perUnit.y, -alongX * perUnit.x)
  const ahead = SHORTEST + (LONGER * steepness) / (1 + steepness)
  return <Arrow at={at} angle={angle} behind={0} ahead={ahead} head />
}

interface ArrowProps {
  readonly at: Pixel
  /** Of the way it points, clockwise from the right, in radians. */
  readonly angle: number
  /** Pixels before and after the place. */
  readonly behind: number
  readonly ahead: number
  readonly head: boolean
}

const Arrow = ({ at, angle, behind, ahead, head }: ArrowProps) => (
  <g transform={`translate(${at.x} ${at.y}) rotate(${(angle * 180) / Math.PI})`}>
    <line x1={-behind} x2={ahead} className={cx('tangent')} />
    {head && <path d={`M${ahead + 6} 0l-12 -5v10z`} className={cx('tangent-head')} />}
  </g>
)
