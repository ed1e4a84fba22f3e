import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { createSmallLibrary } from '../library/editing/testing/small-library.ts'
import { openDatabase } from './database.ts'

const PATHS = ['a.jpg', 'cat/1.jpg', 'cat/2.jpg', 'cat/3.jpg', 'dog/4.jpg', 'dog/5.jpg', 'z.jpg']
const RUN = 1

/** Photos of which a run's network has looked at some, with its uncertainty of each. */
async function predictedPhotos() {
  const database = openDatabase(join(await tempFolder(), 'project.sqlite'))
  onTestFinished(() => database.close())
  const library = createSmallLibrary(database)
  library.add(PATHS)
  database.run(`INSERT INTO runs (id, state, spec, labels, train_samples, validation_samples,
    steps_per_epoch, created_at) VALUES (${RUN}, 'finished', '{}', '[]', x'', x'', 1, '')`)
  const { predictions } = library
  return {
    ...library,
    database,
    /** @param uncertainties of each path; null: not looked at */
    predict: (uncertainties: readonly (number | null)[]) => {
      predictions.forget(RUN)
      predictions.add(
        RUN,
        PATHS.flatMap((path, index) => {
          const uncertainty = uncertainties[index] ?? null
          const said = { labelId: library.labelId('cat'), probability: 0.5 }
          return uncertainty === null
            ? []
            : [{ sampleId: library.sampleId(path), uncertainty, ...said }]
        }),
      )
    },
  }
}

it('photos stand by uncertainty, those not looked at last, whatever the page', async () => {
  const { samples, predict } = await predictedPhotos()
  const uncertainty = fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: null })
  fc.assert(
    fc.property(
      fc.array(uncertainty, { minLength: PATHS.length, maxLength: PATHS.length }),
      fc.integer({ min: 1, max: PATHS.length + 1 }),
      fc.boolean(),
      (uncertainties, limit, descending) => {
        predict(uncertainties)
        const of = (path: string) => uncertainties[PATHS.indexOf(path)] ?? null
        const expected = PATHS.toSorted((a, b) => {
          const [first, second] = [of(a), of(b)]
          if (first === null || second === null) {
            return Number(first === null) - Number(second === null) || a.localeCompare(b)
          }
          return (descending ? second - first : first - second) || a.localeCompare(b)
        })
        const shown: string[] = []
        for (let offset = 0; offset < PATHS.length; offset += limit) {
          const page = samples.page({ offset, limit }, {}, { by: 'uncertainty', descending }, RUN)
          expect(page.total).toBe(PATHS.length)
          for (const { path, prediction } of page.samples) {
            shown.push(path)
            expect(prediction?.uncertainty ?? null).toBe(of(path))
          }
        }
        expect(shown).toEqual(expected)
      },
    ),
    { seed: 1, numRuns: 60 },
  )
})

it('a photo is right, wrong or not looked at; one that is missing cannot be looked at', async () => {
  const { samples, predict, labelId, database } = await predictedPhotos()
  predict([0.1, 0.1, 0.1, null, 0.1, null, null])
  // The network says cat of each.
  expect(samples.counts({}, RUN).predictions).toEqual({ right: 2, wrong: 1, none: 3 })
  expect(samples.counts({ labelId: labelId('dog') }, RUN).predictions).toEqual({
    ...{ right: 0, wrong: 1, none: 1 },
  })
  database.run(`UPDATE samples SET missing = 1 WHERE path = 'dog/5.jpg'`)
  expect(samples.counts({}, RUN).predictions).toEqual({ right: 2, wrong: 1, none: 2 })
  const none = { prediction: { runId: RUN, is: 'none' } } as const
  expect(samples.counts(none, RUN).total).toBe(2)
})
