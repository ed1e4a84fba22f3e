import { addOne, type DType, type Edge, type Graph } from './graph.ts'
import { type Placeholder, placeholder } from './session.ts'

/** Numbers that stay in the session from run to run: weights, optimizer state, decoded photos. */
export interface Variable {
  readonly name: string
  readonly dtype: DType
  readonly shape: readonly number[]
  /** What operations that change it in place take. */
  readonly handle: Edge
  /** Fetched, it tells the value. */
  readonly value: Edge
  /** Run with `fed` it replaces the value. */
  readonly assignFed: Edge
  readonly fed: Placeholder
}

export function variable(
  graph: Graph,
  name: string,
  shape: readonly number[],
  dtype: DType = 'float32',
): Variable {
  return graph.scope(name, () => {
    const handle = addOne(graph, 'VarHandleOp', [], 'resource', {
      name: 'variable',
      attributes: { dtype: { type: dtype }, shape: { shape }, shared_name: { text: name } },
    })
    const fed = placeholder(graph, 'fed', dtype, shape)
    const assigned = addOne(graph, 'AssignVariableOp', [handle, fed], dtype, {
      name: 'assign',
      attributes: { dtype: { type: dtype } },
    })
    return {
      name,
      dtype,
      shape,
      handle,
      fed,
      value: readVariable(graph, handle, dtype),
      assignFed: done(graph, [assigned]),
    }
  })
}

/** The value once everything in `after` has run. */
export function readVariable(
  graph: Graph,
  handle: Edge,
  dtype: DType,
  after: readonly Edge[] = [],
): Edge {
  return addOne(graph, 'ReadVariableOp', [handle], dtype, {
    name: 'read',
    attributes: { dtype: { type: dtype } },
    after,
  })
}

/** A number that can be fetched when all of `after` has run: a session runs only what it fetches. */
export function done(graph: Graph, after: readonly Edge[]): Edge {
  return addOne(graph, 'Const', [], 'int32', {
    name: 'done',
    attributes: {
      dtype: { type: 'int32' },
      value: { tensor: { dtype: 'int32', shape: [], values: [1] } },
    },
    after,
  })
}
