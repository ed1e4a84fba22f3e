import { expect, it } from 'vitest'
import { writePhotos } from '../../images/testing/photo-folder.ts'
import { openPets, petSpec } from '../testing/open-pets.ts'

const settings = { validationShare: 0.2, testShare: 0.2, seed: 3 }

it('is made, counted, previewed, cleared, and each is undone', async () => {
  const { handlers } = await openPets({ cat: 10, dog: 10 })
  expect(handlers['splits.summary']({})).toMatchObject({ origin: null, settings: null })

  const { entry } = await handlers['splits.make']({ settings })
  expect(entry).toMatchObject({
    kind: 'split',
    title: 'Split 20 photos: 60 % training, 20 % validation, 20 % test',
    samples: 20,
  })
  expect(handlers['splits.summary']({})).toMatchObject({
    origin: 'made',
    settings,
    table: {
      all: { train: { photos: 12 }, validation: { photos: 4, few: true }, test: { photos: 4 } },
      labels: [{ counts: { test: { photos: 2 } } }, { counts: { test: { photos: 2 } } }],
    },
  })
  expect(handlers['splits.preview']({ settings })).toMatchObject({ moved: 0 })
  const otherwise = { ...settings, testShare: 0 }
  expect(handlers['splits.preview']({ settings: otherwise })).toMatchObject({
    table: { all: { test: { photos: 0 } } },
  })

  await handlers['splits.clear']({})
  expect(handlers['splits.summary']({})).toMatchObject({ origin: null, settings: null })
  await handlers['journal.undo']({})
  expect(handlers['splits.summary']({})).toMatchObject({ origin: 'made', settings })
})

it('takes photos in that come later, and a run learns from none of those that judge', async () => {
  const { handlers, library, photos, trainer } = await openPets({ cat: 10, dog: 10 })
  await handlers['splits.make']({ settings })
  const splitOf = () =>
    new Map(
      library
        .session()
        .project.samples.forTraining()
        .map(({ path, split }) => [path, split]),
    )
  const before = splitOf()
  await writePhotos(photos, { cat: 15, dog: 10 })
  await library.openFolder(photos)
  await library.importSettled()
  const now = splitOf()
  expect(now.size).toBe(25)
  for (const [path, split] of before) expect(now.get(path)).toBe(split)
  expect([...now.values()]).not.toContain(null)

  await handlers['runs.start']({ spec: { ...petSpec, validationShare: 0.5 } })
  const job = await trainer.job()
  const photosIn = (split: string) => [...now.values()].filter((side) => side === split).length
  expect(job.train.rows.length).toBe(photosIn('train'))
  expect(job.validation.rows.length).toBe(photosIn('validation'))
  trainer.finish()
})

it('is not made of photos without labels', async () => {
  const { handlers } = await openPets({ cat: 3, dog: 3 })
  await handlers['samples.assignLabel']({ selection: { filter: {}, except: [] }, labelId: null })
  await expect(
    Promise.resolve().then(() => handlers['splits.make']({ settings })),
  ).rejects.toMatchObject({ code: 'NOT_ENOUGH_PHOTOS' })
})
