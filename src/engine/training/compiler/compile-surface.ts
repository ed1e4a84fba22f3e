import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { createGraph } from '../graph/graph.ts'
import { add, multiply } from '../graph/operations.ts'
import { openSession, placeholder } from '../graph/session.ts'
import { done, readVariable, variable } from '../graph/variable.ts'
import { arrangeLayers } from './arrange-layers.ts'
import type { CompiledTraining } from './compile-training.ts'
import { evaluationGraph, inference, probabilities } from './evaluation.ts'
import { labelFeeds } from './labelled-batch.ts'
import { declareParameters } from './network-parameters.ts'
import { fedPixels, residentPixels } from './pixel-input.ts'
import { floats, scalar, writeVariable } from './session-tensors.ts'
import type { StepSettings } from './settings.ts'
import { assign, parametersAfter, required } from './train-step.ts'

/** A network that is judged with many weights of one plane. */
export interface CompiledSurface extends Pick<CompiledTraining, 'evaluate'> {
  /** Sets weights by their names. @throws Error for one of unknown name or other shape */
  readonly write: (weights: readonly NamedTensor[]) => void
  /** Sets the weights to centre + a · first + b · second; others than those of the plane stay. */
  readonly place: (a: number, b: number) => void
  readonly close: () => void
}

/** Two directions away from the weights in the centre: tensors of the same names and shapes. */
export interface Plane {
  readonly centre: readonly NamedTensor[]
  readonly directions: readonly [readonly NamedTensor[], readonly NamedTensor[]]
}

/**
 * Writes what judges a network, and what moves its weights within a plane. The centre and the
 * directions stay in the session, so that a point costs two numbers instead of all weights.
 */
export async function compileSurface(
  given: Pick<StepSettings, 'network' | 'loss' | 'labelSmoothing'>,
  resident: { readonly pixels: Uint8Array; readonly count: number } | null,
  { centre, directions }: Plane,
): Promise<CompiledSurface> {
  const graph = createGraph()
  const network = arrangeLayers(given.network)
  const input = resident
    ? residentPixels(graph, resident.count, network.input)
    : fedPixels(graph, network.input)
  const parameters = declareParameters(graph, network)
  const kept = new Map(
    [centre, ...directions].flatMap((tensors, index) =>
      tensors.map(({ name, shape }) => {
        const own = `${PLANE[index] ?? ''}.${name}`
        return [own, variable(graph, own, shape)] as const
      }),
    ),
  )
  const a = placeholder(graph, 'a', 'float32', [])
  const b = placeholder(graph, 'b', 'float32', [])
  const placed = graph.scope('place', () =>
    done(
      graph,
      centre.map(({ name }) => {
        const [from, first, second] = PLANE.map((part) => {
          const { handle, dtype } = required(kept, `${part}.${name}`)
          return readVariable(graph, handle, dtype)
        })
        if (!from || !first || !second) throw new Error('A plane has two directions.')
        const moved = add(graph, multiply(graph, first, a), multiply(graph, second, b))
        return assign(graph, required(parameters, name), add(graph, from, moved))
      }),
    ),
  )
  const judge = graph.scope('evaluate', () => {
    const { logits } = inference(
      graph,
      network,
      input.pixels,
      parametersAfter(graph, parameters, new Map()),
    )
    return {
      ...evaluationGraph(graph, { ...given, network, logits }),
      probabilities: probabilities(graph, network, logits),
    }
  })

  const session = await openSession(graph)
  if (resident) input.load(session, resident.pixels)
  for (const [index, tensors] of [centre, ...directions].entries()) {
    for (const tensor of tensors) {
      writeVariable(session, kept, { ...tensor, name: `${PLANE[index] ?? ''}.${tensor.name}` })
    }
  }
  return {
    write(weights) {
      for (const tensor of weights) writeVariable(session, parameters, tensor)
    },
    place(alongFirst, alongSecond) {
      session.run(
        [
          { into: a, shape: [], values: Float32Array.of(alongFirst) },
          { into: b, shape: [], values: Float32Array.of(alongSecond) },
        ],
        [placed],
      )
    },
    evaluate(batch) {
      const [loss, correct, each] = session.run(
        [input.feed(batch.photos), ...labelFeeds(judge, batch)],
        [judge.loss, judge.correct, judge.probabilities],
      )
      return { loss: scalar(loss), correct: scalar(correct), probabilities: floats(each) }
    },
    close: session.close,
  }
}

/** What each tensor of the plane is called in the session, before its own name. */
const PLANE = ['centre', 'first', 'second'] as const
