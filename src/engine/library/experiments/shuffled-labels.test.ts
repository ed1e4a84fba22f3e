import { expect, it } from 'vitest'
import { isOver } from '#shared/domain/experiments/experiment.ts'
import { openPets, petEpoch, petSpec as spec } from '../testing/open-pets.ts'

it('lets the control learn other labels for the same photos, and be judged by their own', async () => {
  const { handlers, trainer, when } = await openPets({ cat: 20, dog: 20 })
  const over = when('experiment.changed', ({ state }) => isOver(state))
  await handlers['experiments.start']({
    settings: { kind: 'shuffledLabels', spec, seeds: 1, sideBySide: 1 },
  })
  const own = await trainer.job()
  trainer.learn(0, [0.5], [petEpoch(0)])
  trainer.finish()
  const control = await trainer.job()
  trainer.learn(0, [0.5], [petEpoch(0)])
  trainer.finish()
  expect(await over).toMatchObject({ state: 'finished', parts: { done: 2, failed: 0 } })

  expect(control.train.rows).toEqual(own.train.rows)
  expect(control.validation).toEqual(own.validation)
  expect(control.train.labels).not.toEqual(own.train.labels)
  expect(control.train.labels.toSorted()).toEqual(own.train.labels.toSorted())
  expect(handlers['runs.get']({ runId: 2 })).toMatchObject({
    run: { spec: { trainingLabels: 'shuffled' } },
  })
})
