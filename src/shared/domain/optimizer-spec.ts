import { z } from 'zod'

const Decay = z.number().min(0).max(0.99999)
const Epsilon = z.number().positive().max(1).default(1e-7)

/**
 * Gradient descent: w ← w − learningRate · ∂loss/∂w. The batch size says which: all photos make it
 * gradient descent proper, one makes it stochastic in the strict sense, some make it mini-batch.
 */
export const SgdSpec = z.object({ kind: z.literal('sgd') }).readonly()

/** Heavy-ball momentum (Polyak, 1964): v ← momentum·v − learningRate·g, w ← w + v. */
export const MomentumSpec = z
  .object({ kind: z.literal('momentum'), momentum: Decay.default(0.9) })
  .readonly()

/** Nesterov's momentum (Nesterov, 1983; Sutskever et al., 2013): looks one step ahead. */
export const NesterovSpec = z
  .object({ kind: z.literal('nesterov'), momentum: Decay.default(0.9) })
  .readonly()

/** RMSprop (Hinton, 2012): each gradient divided by the root of its running mean square. */
export const RmspropSpec = z
  .object({ kind: z.literal('rmsprop'), rho: Decay.default(0.9), epsilon: Epsilon })
  .readonly()

const adamFields = { beta1: Decay.default(0.9), beta2: Decay.default(0.999), epsilon: Epsilon }

/** Adam (Kingma & Ba, 2015): momentum and RMSprop together, corrected for their start at zero. */
export const AdamSpec = z.object({ kind: z.literal('adam'), ...adamFields }).readonly()

/** AdamW (Loshchilov & Hutter, 2019): besides, each step shrinks every weight. */
export const AdamwSpec = z
  .object({
    kind: z.literal('adamw'),
    ...adamFields,
    /** Times the learning rate, the share of each weight that is lost at each step. */
    weightDecay: z.number().min(0).max(1).default(0.01),
  })
  .readonly()

/**
 * A genetic algorithm (Holland, 1975): no gradients, only losses. Each step is one generation, in
 * which every individual, a whole set of weights, is judged on one batch. The best survive as they
 * are; the others are replaced by children of winners of small tournaments.
 */
export const GeneticSpec = z
  .object({
    kind: z.literal('genetic'),
    /** Individuals in each generation. */
    population: z.int().min(4).max(512).default(32),
    /** How many of the best survive unchanged. */
    elite: z.int().min(1).max(256).default(2),
    /** Individuals that compete for each parent's place. */
    tournament: z.int().min(2).max(16).default(3),
    /** Probability that a child mixes two parents instead of copying one. */
    crossoverRate: z.number().min(0).max(1).default(0.7),
    /** Probability of each weight to be changed in a child. */
    mutationRate: z.number().min(0).max(1).default(0.1),
    /** Standard deviation of such a change; the learning-rate schedule scales it. */
    mutationScale: z.number().positive().max(10).default(0.1),
  })
  .readonly()
  .refine(({ elite, population }) => elite < population, {
    path: ['elite'],
    message: 'must be smaller than the population',
  })
export type GeneticSpec = z.infer<typeof GeneticSpec>

export const OptimizerSpec = z.discriminatedUnion('kind', [
  SgdSpec,
  MomentumSpec,
  NesterovSpec,
  RmspropSpec,
  AdamSpec,
  AdamwSpec,
  GeneticSpec,
])
export type OptimizerSpec = z.infer<typeof OptimizerSpec>

/** The optimizers that follow the gradient. */
export const GradientOptimizerSpec = z.discriminatedUnion('kind', [
  SgdSpec,
  MomentumSpec,
  NesterovSpec,
  RmspropSpec,
  AdamSpec,
  AdamwSpec,
])
export type GradientOptimizerSpec = z.infer<typeof GradientOptimizerSpec>

/**
 * Bounds on the gradient of a step (Pascanu et al., 2013). `norm` scales the whole gradient down to
 * a length of `limit`; `value` cuts each number of it to ±`limit`.
 */
export const GradientClipping = z
  .object({ by: z.enum(['norm', 'value']), limit: z.number().positive().max(1e6) })
  .readonly()
export type GradientClipping = z.infer<typeof GradientClipping>
