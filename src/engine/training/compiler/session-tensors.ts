import type { TypedArray } from '../graph/graph.ts'
import type { Session } from '../graph/session.ts'
import type { Variable } from '../graph/variable.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'

/** The values of variables, in their order. */
export function readVariables(
  session: Session,
  variables: ReadonlyMap<string, Variable>,
): readonly NamedTensor[] {
  const all = [...variables.values()]
  if (all.length === 0) return []
  const values = session.run(
    [],
    all.map(({ value }) => value),
  )
  return all.map(({ name, shape }, index) => ({ name, shape, values: floats(values[index]) }))
}

/** @throws Error for a tensor of unknown name or other shape */
export function writeVariable(
  session: Session,
  variables: ReadonlyMap<string, Variable>,
  { name, shape, values }: NamedTensor,
): void {
  const target = variables.get(name)
  if (target?.shape.join() !== shape.join()) {
    throw new Error(`The saved weights do not fit: ${name} is unknown or of another shape.`)
  }
  session.run([{ into: target.fed, shape, values }], [target.assignFed])
}

export function zero(session: Session, variables: ReadonlyMap<string, Variable>): void {
  for (const { name, shape } of variables.values()) {
    const length = shape.reduce((product, size) => product * size, 1)
    writeVariable(session, variables, { name, shape, values: new Float32Array(length) })
  }
}

export function floats(values: TypedArray | undefined): Float32Array {
  if (values instanceof Float32Array) return values
  throw new Error('TensorFlow gave other values than 32-bit floats.')
}

export const scalar = (values: TypedArray | undefined): number => values?.[0] ?? NaN
