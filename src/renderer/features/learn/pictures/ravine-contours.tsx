import { Curve } from '#renderer/ui/index.ts'
import { ravine } from '../numbers/ravine.ts'

/** What is seen of the ravine; one unit is as long in both directions. */
export const RAVINE_VIEW = { x: [-5.1, 3.4], y: [-2.65, 2.65] } as const

const HEIGHTS = [0.02, 0.08, 0.2, 0.6, 1.6, 4, 9, 16]
const RINGS = HEIGHTS.map((height) => ravine.contour(height))

/** Lines of equal height, as on a map. */
export function RavineContours() {
  return RINGS.map((points, i) => <Curve key={i} points={points} ink="line" width={1} closed />)
}
