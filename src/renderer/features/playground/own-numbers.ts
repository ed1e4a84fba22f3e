import { optimizerSettings } from '#shared/words/own-settings.ts'
import type { NumberRules } from '#renderer/ui/index.ts'
import type { OptimizerKind } from './settings.ts'

type OwnName = Exclude<(typeof optimizerSettings)[OptimizerKind][number][0], 'epsilon'>

/** What an optimizer has of its own, but for what only keeps it from dividing by zero. */
export const ownNumbers = (kind: OptimizerKind): readonly (readonly [OwnName, string])[] =>
  optimizerSettings[kind].flatMap(([name, field]) => (name === 'epsilon' ? [] : [[name, field]]))

/** What DescentSpec takes of each number that optimizers have of their own. */
const SHARE = { min: 0, max: 0.99999 }
export const ownRules = {
  momentum: SHARE,
  rho: SHARE,
  beta1: SHARE,
  beta2: SHARE,
  decoupledDecay: { min: 0, max: 1 },
} as const satisfies Readonly<Record<OwnName, NumberRules>>
