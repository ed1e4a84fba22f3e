import { parseArgs } from 'node:util'
import { CheckGradientsSettings } from '#shared/domain/experiments/check-gradients.ts'
import {
  bestStep,
  type GradientCheck,
  GradientCheckSettings,
} from '#shared/domain/gradient-check.ts'
import { doExperiment, requireResult } from '../do-experiment.ts'
import { withEngine } from '../engine.ts'
import { check } from '../options/check.ts'
import { number } from '../options/read.ts'
import { withValue } from '../options/values.ts'
import { createOutput, duration } from '../output.ts'
import { cancellable, openPhotos, showProgress } from '../photos.ts'
import { experimentOptions, type ExperimentRequest, readExperiment } from './experiment-options.ts'

export const checkGradientsOptions = { ...experimentOptions, ...withValue('count') } as const

/** Weights that are checked unless another number is asked for. */
export const DEFAULT_COUNT = 50

/** `downhill check-gradients FOLDER`: backpropagation beside central differences. */
export async function checkGradients(args: readonly string[]): Promise<number> {
  const { count, ...request } = await parseCheckGradientsOptions(args)
  const output = createOutput(request.json)
  const { parts } = await withEngine(async (engine) => {
    showProgress(engine, output)
    const { spec } = request
    // In one piece, so that there is no instant in which Ctrl-C would not be heard.
    return cancellable(engine, async () => {
      await openPhotos(engine, request, output)
      return doExperiment(engine, {
        ...{ kind: 'checkGradients', spec },
        ...GradientCheckSettings.parse({ count }),
      })
    })
  })
  const { check: result } = requireResult(parts, 'check', 'checkGradients')
  const { weights, ...summary } = result
  for (const weight of weights) output.record({ type: 'weight', ...weight })
  output.result({ type: 'summary', checked: weights.length, ...summary }, describeGradients(result))
  return 0
}

/** @throws UsageError naming the option that is wrong */
export async function parseCheckGradientsOptions(
  args: readonly string[],
): Promise<ExperimentRequest & { readonly count: number }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: checkGradientsOptions,
  })
  const request = await readExperiment('check-gradients', values, positionals)
  const setting = {
    option: '--count',
    path: [],
    value: values.count === undefined ? DEFAULT_COUNT : number(values.count),
  }
  const schema = CheckGradientsSettings.unwrap().shape.count
  return { ...request, count: check(schema, setting.value, { settings: [setting] }) }
}

export function describeGradients(result: GradientCheck): string {
  const { weights, weightCount, photos, steps, largestRelativeDifference } = result
  const best = bestStep(steps)
  return [
    `${weights.length} of ${weightCount} weights were checked on ${photos} photos.`,
    `Largest relative difference between backpropagation and central differences: ${largestRelativeDifference.toExponential(1)}.`,
    ...(best
      ? [
          `With one step for all of them it is best to move each weight by ${best.step.toExponential(1)}: half of them are then apart by ${best.median.toExponential(1)} or less.`,
        ]
      : []),
    `Backpropagation took ${duration(result.backpropagationSeconds)} for the gradient of every weight.`,
    `Central differences took ${duration(result.differencesSeconds)} for those checked, and would take ${duration(result.differencesSecondsForAll)} for every weight.`,
  ].join('\n')
}
