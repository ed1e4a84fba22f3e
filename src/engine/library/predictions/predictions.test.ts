import { expect, it } from 'vitest'
import { ProblemError } from '#shared/contract/problem.ts'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writePhotos } from '../../images/testing/photo-folder.ts'
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

it('a run looks at all photos, and leaves out one that is gone', async () => {
  const { handlers, library, page, photos } = await openTrained()
  expect(handlers['predictions.status']({ runId: 1 })).toMatchObject({ predicted: 0, missing: 10 })
  // Of one that came after the training no pixels are kept, so that it has to be read.
  await writePhotos(photos, { cat: 6 })
  await library.openFolder(photos)
  await library.importSettled()
  await rm(join(photos, 'cat', '5.jpg'))

  await handlers['predictions.make']({ runId: 1 })
  expect(await handlers['predictions.settled']({ runId: 1 })).toMatchObject({
    ...{ predicted: 10, missing: 1, unreadable: 1, task: null },
  })
  const { samples } = await page()
  const seen = samples.filter(({ prediction }) => prediction !== null)
  expect(seen).toHaveLength(10)
  expect(samples.find(({ path }) => path === 'cat/5.jpg')?.prediction).toBeNull()
  const uncertainties = seen.map(({ prediction }) => prediction?.uncertainty ?? NaN)
  expect(uncertainties).toEqual(uncertainties.toSorted((a, b) => b - a))
  const counts = await handlers['samples.counts']({ filter: {}, runId: 1 })
  const { right = 0, wrong = 0, none = 0 } = counts.predictions ?? {}
  expect([right + wrong, none]).toEqual([10, 1])
})

it('a run that ended before it had learned anything is refused, and so is none', async () => {
  const { handlers, trainer, ended } = await openPets()
  await handlers['runs.start']({ spec })
  await trainer.job()
  trainer.fail(new ProblemError('TRAINING_FAILED', 'The loss exploded.'))
  await ended(1)
  const refused = (runId: number) => async () => handlers['predictions.make']({ runId })
  await expect(refused(7)()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(refused(1)()).rejects.toThrow(/had learned anything, so it cannot look at photos/)
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
