/** A whole import of real photos, where they lie beside the checkout. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { splitSamples } from './runs/split-samples.ts'
import { createWorkbench } from './testing/workbench.ts'

const TRASH = resolve('../shared/photos/trash6')
const areThere = existsSync(TRASH)
if (!areThere) console.warn(`Left out: importing real photos, because ${TRASH} is not there.`)

it.runIf(areThere)(
  'of six labels: three photos stand under two, and what looks alike stays on one side',
  { timeout: 300_000 },
  async () => {
    const { library, handlers } = createWorkbench(await tempFolder())
    await library.openFolder(TRASH)
    const { dataset } = await library.importSettled()
    expect(dataset).toMatchObject({
      ready: 2524,
      ...{ duplicates: 3, conflicts: 3, unreadable: 0, pending: 0, unlabelled: 0 },
    })
    const conflicts = await handlers['samples.duplicates']({
      ...{ offset: 0, limit: 10, conflictsOnly: true },
    })
    expect(
      conflicts.duplicates.map(({ path, copies }) => [path, ...copies.map((copy) => copy.path)]),
    ).toHaveLength(3)

    const { samples, labels } = library.session().project
    const photos = samples.forTraining()
    const grouped = photos.filter(({ nearGroup }) => nearGroup !== null)
    expect(grouped.length).toBeGreaterThan(20)
    expect(grouped.length).toBeLessThan(photos.length / 10)
    for (const seed of [1, 2, 3]) {
      const { train, validation } = splitSamples(photos, labels.all(), {
        validationShare: 0.2,
        seed,
      })
      expect(validation.samples.length / photos.length).toBeCloseTo(0.2, 2)
      const groups = new Set(train.samples.flatMap(({ nearGroup }) => nearGroup ?? []))
      expect(validation.samples.filter(({ nearGroup }) => groups.has(nearGroup ?? 0))).toEqual([])
    }

    const settings = { validationShare: 0.15, testShare: 0.15, seed: 1 }
    await handlers['splits.make']({ settings })
    const { table, apart, conflicts: unsettled } = await handlers['splits.summary']({})
    expect([apart.groups, unsettled]).toEqual([0, 3])
    for (const { counts } of table.labels) {
      const { train, validation, test, none } = counts
      const all = train.photos + validation.photos + test.photos
      expect(none).toBe(0)
      expect(Math.abs(validation.photos / all - 0.15)).toBeLessThan(0.015)
      expect(Math.abs(test.photos / all - 0.15)).toBeLessThan(0.015)
    }
  },
)
