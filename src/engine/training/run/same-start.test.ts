/** That several trainings from the same settings can be compared, with TensorFlow itself. */
import { expect, it, vi } from 'vitest'
import type { Entrant } from '#shared/domain/experiments/race.ts'
import { RaceSettings, raceParts } from '#shared/domain/experiments/race.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { passesAt } from '#shared/domain/passes-at.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { runJob } from '../testing/run-job.ts'
import { makeJob, SMALL_SPEC } from '../testing/training-job.ts'

// Nine trainings, each with a session of its own, on however busy a machine.
vi.setConfig({ testTimeout: 180_000 })

const genetic = OptimizerSpec.parse({ kind: 'genetic', population: 6, mutationScale: 0.05 })
const entrant = (
  optimizer: OptimizerSpec,
  batchSize: Entrant['batchSize'],
  learningRate = 0.01,
): Entrant => ({ name: `${optimizer.kind} ${batchSize}`, optimizer, batchSize, learningRate })
const gradient = (kind: Exclude<OptimizerSpec['kind'], 'genetic'>) => OptimizerSpec.parse({ kind })

/** Trains every entrant of a race with the trainer itself. */
async function race(entrants: readonly Entrant[], epochs: number) {
  const spec = RunSpec.parse({ ...SMALL_SPEC, epochs, augmentation: {} })
  const settings = RaceSettings.parse({ kind: 'race', spec, entrants, equal: 'epochs' })
  const runs = []
  for (const { work } of raceParts(settings)) {
    if (work.kind !== 'train') throw new Error('A race only trains.')
    const job = await makeJob(await tempFolder(), work.spec)
    runs.push({ spec: job.spec, photos: job.train.rows.length, ...(await runJob(job)) })
  }
  return runs
}

it('begins every optimizer of a race with the same loss, the genetic algorithm too', async () => {
  const runs = await race(
    [
      entrant(gradient('sgd'), 'all'),
      entrant(gradient('sgd'), 8),
      entrant(gradient('sgd'), 1),
      entrant(gradient('momentum'), 8),
      entrant(gradient('nesterov'), 8),
      entrant(gradient('rmsprop'), 8),
      entrant(gradient('adam'), 8),
      entrant(gradient('adamw'), 8),
      entrant(genetic, 8),
    ],
    1,
  )
  const [first, ...others] = runs.map(({ epochs }) => epochs[0])
  expect(first?.trainLoss).toBeGreaterThan(0)
  for (const untrained of others) {
    expect(Math.abs((untrained?.trainLoss ?? NaN) - (first?.trainLoss ?? NaN))).toBeLessThan(1e-6)
    expect(
      Math.abs((untrained?.validationLoss ?? NaN) - (first?.validationLoss ?? NaN)),
    ).toBeLessThan(1e-6)
  }
})

it('takes photos in the same order whatever the batch size and the optimizer', async () => {
  // At a rate of next to nothing the weights stay, and a batch's loss is the mean of its photos’.
  const still = 1e-20
  const [single, ...batched] = await race(
    [
      entrant(gradient('sgd'), 1, still),
      entrant(gradient('sgd'), 8, still),
      entrant(gradient('adam'), 32, still),
      entrant(OptimizerSpec.parse({ kind: 'genetic', mutationScale: 1e-12 }), 8),
      entrant(gradient('sgd'), 'all', still),
    ],
    2,
  )
  const losses = single?.losses ?? []
  expect(new Set(losses.map((loss) => loss.toFixed(6))).size).toBeGreaterThan(30)
  for (const run of batched) {
    const size = run.spec.batchSize === 'all' ? run.photos : run.spec.batchSize
    const wanted = [0, 1].flatMap((epoch) => {
      const ofEpoch = losses.slice(epoch * run.photos, (epoch + 1) * run.photos)
      return Array.from({ length: Math.ceil(run.photos / size) }, (_, batch) =>
        meanOf(ofEpoch.slice(batch * size, (batch + 1) * size)),
      )
    })
    expect(run.losses).toHaveLength(wanted.length)
    for (const [step, loss] of run.losses.entries()) {
      expect(loss, `${run.spec.optimizer.kind}, step ${step}`).toBeCloseTo(wanted[step] ?? NaN, 5)
    }
  }
})

it('costs as many passes as follow from the settings, by the genetic algorithm too', async () => {
  const runs = await race(
    [
      entrant(gradient('sgd'), 'all'),
      entrant(gradient('adam'), 8),
      entrant(gradient('momentum'), 1),
      entrant(genetic, 16),
    ],
    3,
  )
  for (const { spec, photos, outcome } of runs) {
    expect(passesAt(spec, photos, outcome.steps)).toEqual(outcome.passes)
    expect(outcome.passes.forward).toBeGreaterThan(0)
  }
  expect(runs.at(-1)?.outcome.passes).toEqual({ forward: 3 * 60 * 6, backward: 0 })
})

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
