import type { HandlerInput } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import type { GradientCheck } from '#shared/domain/gradient-check.ts'
import type { RateFinding } from '#shared/domain/rate-finding.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type Experiment, runExperiment } from './run-experiment.ts'

/** Trying out things with the photos of one open project; nothing of it is recorded. */
export interface Experiments {
  readonly findRate: (
    input: HandlerInput<EngineContract, 'experiments.findRate'>,
  ) => Promise<RateFinding>
  readonly checkGradients: (
    input: HandlerInput<EngineContract, 'experiments.checkGradients'>,
  ) => Promise<GradientCheck>
  /** Resolves when none is under way. */
  readonly settled: () => Promise<void>
}

export function createExperiments(project: OpenProject, context: LibraryContext): Experiments {
  const { trainer } = context
  const underWay = new Set<Promise<unknown>>()

  function run<T>(experiment: Experiment<T>): Promise<T> {
    const result = runExperiment(context, project, experiment)
    underWay.add(result)
    const over = () => underWay.delete(result)
    result.then(over, over)
    return result
  }

  return {
    findRate: ({ spec, range }) =>
      run({
        spec,
        task: {
          kind: 'findRate',
          title: 'Finding a learning rate',
          unit: 'steps',
          total: range.steps,
        },
        ask: (data) => trainer.call('trainer.findRate', { data, range }),
      }),
    checkGradients: ({ spec, count }) =>
      run({
        spec,
        task: {
          kind: 'checkGradients',
          title: 'Checking gradients',
          unit: 'weights',
          total: count,
        },
        ask: (data) => trainer.call('trainer.checkGradients', { data, count }),
      }),
    async settled() {
      await Promise.allSettled(underWay)
    },
  }
}
