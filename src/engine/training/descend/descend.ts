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
  const pointAt = (position: Position): DescentPoint => ({
    position,
    value: value(position),
    gradient: gradient(position),
  })
  const normal = createNormal(createRandom(deriveSeed(spec.seed, 'descent noise')))
  const ball = await openBall(spec.optimizer, spec.start)
  try {
    const points = [pointAt(ball.position())]
    for (let step = 0; step < spec.steps; step++) {
      const slope = points.at(-1)?.gradient ?? []
      const noisy = spec.noise === 0 ? slope : slope.map((each) => each + spec.noise * normal())
      const next = ball.step(step, spec.learningRate, noisy)
      if (next.some((each) => !(Math.abs(each) <= FARTHEST))) return { points, diverged: true }
      points.push(pointAt(next))
    }
    return { points, diverged: false }
  } finally {
    ball.close()
  }
}
