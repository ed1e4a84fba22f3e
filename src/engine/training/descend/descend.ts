import type { DescentPath, DescentPoint, DescentSpec } from '#shared/domain/descent.ts'
import { FARTHEST } from '#shared/domain/descent.ts'
import type { Position } from '#shared/domain/landscapes/landscape.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { createRandom, deriveSeed } from '#shared/domain/random.ts'
import { createNormal } from '../genetic/normal.ts'
import { openBall } from './ball.ts'

/**
 * Goes downhill with an optimizer's own update. The gradient is the landscape's, worked out between
 * the steps: what is to be seen is the update, and the page draws the very slope that was followed.
 * @throws ProblemError TRAINER_UNAVAILABLE
 */
export async function descend(spec: DescentSpec): Promise<DescentPath> {
  const { value, gradient } = landscapes[spec.landscape]
  const normal = createNormal(createRandom(deriveSeed(spec.seed, 'descent noise')))
  const points: DescentPoint[] = []
  const add = (position: Position, slope: Position, followed: Position | null) =>
    points.push({ position, value: value(position), gradient: slope, followed })
  const ball = await openBall(spec.optimizer, spec.start)
  try {
    let position = ball.position()
    for (let step = 0; step < spec.steps; step++) {
      const slope = gradient(position)
      const followed = spec.noise === 0 ? slope : slope.map((each) => each + spec.noise * normal())
      const next = ball.step(step, spec.learningRate, followed)
      add(position, slope, followed)
      if (next.some((each) => !(Math.abs(each) <= FARTHEST))) return { points, diverged: true }
      position = next
    }
    add(position, gradient(position), null)
    return { points, diverged: false }
  } finally {
    ball.close()
  }
}
