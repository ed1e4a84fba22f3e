import { expect, it } from 'vitest'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openPets, petSpec as spec } from '../testing/open-pets.ts'

/** A project with a finished run, and two photos that lost their label. */
async function openTrained() {
  const pets = await openPets()
  const { handlers, trainer, ended } = pets
  await handlers['runs.start']({ spec })
  await trainer.job()
  trainer.learn(0, [1, 1, 1, 1])
  await trainer.save(4, 2)
  trainer.finish()
  await ended(1)
  const page = () =>
    handlers['samples.page']({
      ...{ offset: 0, limit: 50, filter: {}, order: 'uncertainty', descending: true, runId: 1 },
    })
  return { ...pets, page }
}

it('a run looks at all photos once; photos that are gone are left out', async () => {
  const { handlers, page, photos } = await openTrained()
  expect(handlers['predictions.status']({ runId: 1 })).toMatchObject({ predicted: 0, missing: 10 })
  await rm(join(photos, 'cat', '0.jpg'), { force: true })
  await handlers['predictions.make']({ runId: 1 })
  await handlers['predictions.settled']({ runId: 1 })
  const { samples } = await page()
  const seen = samples.filter(({ prediction }) => prediction !== null)
  expect(seen.length).toBeGreaterThanOrEqual(9)
  const uncertainties = seen.map(({ prediction }) => prediction?.uncertainty ?? 0)
  expect(uncertainties).toEqual(uncertainties.toSorted((a, b) => b - a))
  expect(handlers['samples.counts']({ filter: {}, runId: 1 })).toMatchObject({
    predictions: { none: 10 - seen.length },
  })
})

it('suggestions are accepted for photos without a label only, as one change', async () => {
  const { handlers, library, page } = await openTrained()
  await handlers['predictions.make']({ runId: 1 })
  await handlers['predictions.settled']({ runId: 1 })
  const ids = (await page()).samples.slice(0, 2).map(({ id }) => id)
  await handlers['samples.assignLabel']({ selection: { ids }, labelId: null })
  const before = library.session().project.samples.datasetCounts()
  expect(before.unlabelled).toBe(2)

  const accepted = await handlers['predictions.accept']({
    selection: { filter: {}, except: [] },
    runId: 1,
  })
  expect(accepted.entry).toMatchObject({ title: 'Accepted 2 suggestions of run 1', samples: 2 })
  expect(library.session().project.samples.datasetCounts().unlabelled).toBe(0)
  await handlers['journal.undo']({})
  expect(library.session().project.samples.datasetCounts().unlabelled).toBe(2)
})

it('a run that has learned nothing, or is not there, is refused', async () => {
  const { handlers } = await openTrained()
  expect(() => handlers['predictions.make']({ runId: 7 })).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  )
})
