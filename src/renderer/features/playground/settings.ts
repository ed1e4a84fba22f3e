import { DescentSpec } from '#shared/domain/descent.ts'
import { type LandscapeName, landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { GradientOptimizerSpec } from '#shared/domain/optimizer-spec.ts'

export type OptimizerKind = GradientOptimizerSpec['kind']

/** Every optimizer that follows a gradient, from the plainest on. */
export const optimizerKinds: readonly OptimizerKind[] = GradientOptimizerSpec.options.map(
  (option) => option.unwrap().shape.kind.value,
)

/** Steps that a walk has on this page: enough to see where it leads. */
export const STEPS = 100

/** What is set on the page; null where what is typed is no number that may be. */
export interface Settings {
  readonly landscape: LandscapeName
  readonly optimizer: OptimizerKind
  /** The numbers that each optimizer has of its own. */
  readonly own: Readonly<Record<OptimizerKind, Readonly<Record<string, number | null>>>>
  readonly learningRate: number | null
  readonly noise: number | null
  readonly seed: number | null
  /** As many numbers as the landscape has dimensions. */
  readonly start: readonly (number | null)[]
}

function usualNumbers(kind: OptimizerKind): Readonly<Record<string, number | null>> {
  const { kind: _kind, ...numbers } = GradientOptimizerSpec.parse({ kind })
  return numbers
}

export const FIRST_SETTINGS: Settings = {
  landscape: 'square',
  optimizer: 'sgd',
  own: {
    sgd: usualNumbers('sgd'),
    momentum: usualNumbers('momentum'),
    nesterov: usualNumbers('nesterov'),
    rmsprop: usualNumbers('rmsprop'),
    adam: usualNumbers('adam'),
    adamw: usualNumbers('adamw'),
  },
  learningRate: 0.1,
  noise: 0,
  seed: 1,
  start: landscapes.square.start,
}

/** The walk of an optimizer with these settings; undefined while one of them is not complete. */
export function specOf(settings: Settings, kind: OptimizerKind): DescentSpec | undefined {
  const { landscape, learningRate, noise, seed, start } = settings
  return DescentSpec.safeParse({
    ...{ landscape, learningRate, noise, seed, start, steps: STEPS },
    optimizer: { kind, ...settings.own[kind] },
  }).data
}
