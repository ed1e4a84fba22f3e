import { z } from 'zod'
import { RunSpec } from '../../run-spec.ts'
import { SideBySide } from '../side-by-side.ts'
import { applies } from './apply-assignments.ts'
import { gridValues } from './axis-values.ts'
import { SweepAxis } from './sweep-axis.ts'

/** Configurations that one sweep may try: with the rounds of halving they stay below MAX_PARTS. */
export const MAX_CONFIGURATIONS = 400
export const MAX_AXES = 8
/** Combinations of a grid, of which a budget may try a part. */
export const MAX_COMBINATIONS = 100_000
export const MAX_CONFIRMING_SEEDS = 10
/** A month. */
export const MAX_BUDGET_SECONDS = 30 * 24 * 3600

const Runs = z.int().min(1).max(MAX_CONFIGURATIONS)
const Seed = RunSpec.unwrap().shape.seed
/** By how much fewer configurations are left after each round, and longer is trained. */
const Eta = z.int().min(2).max(8)

/** How the configurations are chosen. */
export const SweepSearch = z.discriminatedUnion('kind', [
  /** All combinations. */
  z.object({ kind: z.literal('grid') }).readonly(),
  /** Combinations drawn at random (Bergstra & Bengio, 2012). */
  z.object({ kind: z.literal('random'), runs: Runs, seed: Seed.default(1) }).readonly(),
  /**
   * Successive halving (Jamieson & Talwalkar, 2016; Li et al., 2018): combinations drawn at random
   * train for few epochs, the best 1 / eta of them go on for eta times as many, and so on.
   */
  z
    .object({
      kind: z.literal('halving'),
      runs: Runs,
      eta: Eta.default(3),
      firstEpochs: z.int().min(1),
      seed: Seed.default(1),
    })
    .readonly(),
])
export type SweepSearch = z.infer<typeof SweepSearch>

/** A share of the configurations: those whose number j, counted from 0, has j mod `of` = `index` − 1. */
export const SweepShard = z
  .object({ index: z.int().min(1), of: z.int().min(1).max(MAX_CONFIGURATIONS) })
  .readonly()
  .refine(({ index, of }) => index <= of, { path: ['index'], message: 'must not be above of' })
export type SweepShard = z.infer<typeof SweepShard>

/** Every field, each within its own bounds. */
const Fields = z
  .object({
    kind: z.literal('sweep'),
    spec: RunSpec,
    axes: z.array(SweepAxis).min(1).max(MAX_AXES).readonly(),
    search: SweepSearch,
    budget: z
      .object({
        /** Configurations, at the most. */
        runs: Runs.optional(),
        /** Seconds of training, added up over runs, after which no other configuration begins. */
        seconds: z.number().positive().max(MAX_BUDGET_SECONDS).optional(),
      })
      .readonly()
      .default({}),
    /** Fresh seeds with which the best and the next best train once more; 0 for none. */
    seedsToConfirm: z.int().min(0).max(MAX_CONFIRMING_SEEDS).default(3),
    sideBySide: SideBySide,
    /** What of it is done here, where the rest is done elsewhere. */
    only: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('shard'), shard: SweepShard }).readonly(),
        /** The search was done elsewhere; the numbers of its best and its next best. */
        z
          .object({
            kind: z.literal('confirmation'),
            best: z.int().positive(),
            next: z.int().positive(),
          })
          .readonly(),
      ])
      .optional(),
  })
  .readonly()

/** Tries many settings, and compares what comes out on the same validation photos. */
export const SweepSettings = Fields.superRefine((settings, context) => {
  for (const { path, message } of misfits(settings)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
})
export type SweepSettings = z.infer<typeof SweepSettings>

/** Settings of a sweep that are each right, but not together. */
function* misfits({ spec, axes, search, budget, only }: z.infer<typeof Fields>): Generator<Misfit> {
  for (const [index, { setting }] of axes.entries()) {
    const path = ['axes', index, 'setting']
    if (axes.findIndex((axis) => axis.setting === setting) < index) {
      yield { path, message: `${setting} is varied twice` }
    }
    if (!applies(setting, spec.model)) {
      yield { path, message: `the model of the spec has no ${setting}` }
    }
  }
  if (search.kind === 'grid') {
    const combinations = combinationsOf(axes)
    if (combinations > MAX_COMBINATIONS) {
      yield { path: ['axes'], message: `a grid may have ${MAX_COMBINATIONS} combinations` }
    } else if (Math.min(combinations, budget.runs ?? Infinity) > MAX_CONFIGURATIONS) {
      yield {
        path: ['budget', 'runs'],
        message: `of the ${combinations} combinations at most ${MAX_CONFIGURATIONS} can be tried: set a budget of runs`,
      }
    }
  }
  if (search.kind !== 'halving') return
  if (axes.some(({ setting }) => setting === 'epochs')) {
    yield { path: ['axes'], message: 'halving decides the epochs itself, so they cannot be varied' }
  }
  if (spec.earlyStopping) {
    yield {
      path: ['spec', 'earlyStopping'],
      message: 'halving ends runs early itself: switch early stopping off',
    }
  }
  if (search.firstEpochs * search.eta > spec.epochs) {
    yield {
      path: ['search', 'firstEpochs'],
      message: `${search.eta} times the first epochs must not be more than the ${spec.epochs} epochs of the spec`,
    }
  }
  if (only?.kind === 'shard') {
    yield {
      path: ['only'],
      message: 'halving cannot be shared out: after each round all configurations are compared',
    }
  }
}

interface Misfit {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** How many combinations a grid of these axes has. */
export const combinationsOf = (axes: readonly SweepAxis[]): number =>
  axes.reduce((product, axis) => product * gridValues(axis).length, 1)
