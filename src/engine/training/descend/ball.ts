import type { Position } from '#shared/domain/landscapes/landscape.ts'
import type { GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { floats, writeVariable, zero } from '../compiler/session-tensors.ts'
import { required } from '../compiler/train-step.ts'
import { createGraph } from '../graph/graph.ts'
import { openSession, placeholder } from '../graph/session.ts'
import { readVariable, variable } from '../graph/variable.ts'
import { optimizerOf } from '../optimizers/optimizer-of.ts'

/** A variable of one or two numbers that an optimizer moves, as it moves the weights of a network. */
export interface Ball {
  readonly position: () => Position
  /**
   * Makes one step and says where it led; not finite where it was too long.
   * @param step 0-based
   */
  readonly step: (step: number, learningRate: number, gradient: Position) => Position
  readonly close: () => void
}

/** @throws ProblemError TRAINER_UNAVAILABLE */
export async function openBall(spec: GradientOptimizerSpec, start: Position): Promise<Ball> {
  const optimizer = optimizerOf(spec)
  const shape = [start.length]
  const graph = createGraph()
  const weights = variable(graph, 'ball', shape)
  const slots = new Map(
    optimizer.slots.map((name) => [name, variable(graph, `ball.${name}`, shape)]),
  )
  const gradient = placeholder(graph, 'gradient', 'float32', shape)
  const scalars = optimizer
    .scalars(0, 0)
    .map((_, index) => placeholder(graph, `scalar${index}`, 'float32', []))
  const updated = optimizer.update({
    graph,
    weights,
    slot: (name) => required(slots, name),
    gradient,
    scalars,
    after: [],
  })
  const moved = readVariable(graph, weights.handle, 'float32', [updated])
  const session = await openSession(graph)
  writeVariable(session, new Map([[weights.name, weights]]), {
    name: weights.name,
    shape,
    values: Float32Array.from(start),
  })
  zero(session, new Map([...slots.values()].map((slot) => [slot.name, slot])))
  return {
    position: () => [...floats(session.run([], [weights.value])[0])],
    step(step, learningRate, slope) {
      const numbers = optimizer.scalars(step, learningRate)
      const fed = scalars.map((into, index) => ({
        into,
        shape: [],
        values: Float32Array.of(numbers[index] ?? NaN),
      }))
      const feeds = [{ into: gradient, shape, values: Float32Array.from(slope) }, ...fed]
      return [...floats(session.run(feeds, [moved])[0])]
    },
    close: session.close,
  }
}
