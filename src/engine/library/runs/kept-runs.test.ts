import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { NO_DESCRIPTION } from '#shared/domain/run-description.ts'
import { openPets, petEpoch, petSpec as spec } from '../testing/open-pets.ts'
import { runFolder } from '../project/project-paths.ts'
import { spareCheckpoints } from './run-disk.ts'

/** A project with finished runs, each with its checkpoints of the steps 0 to 3. */
async function openTrained(count: number) {
  const pets = await openPets()
  const { handlers, trainer, ended, path } = pets
  for (let id = 1; id <= count; id++) {
    await handlers['runs.start']({ spec: { ...spec, seed: id } })
    await trainer.job()
    trainer.learn(0, [1, 0.5, 0.4, 0.3], [petEpoch(0), petEpoch(1), petEpoch(2)])
    for (const [step, epoch] of [0, 0, 1, 2].entries()) await trainer.save(step, epoch)
    trainer.finish()
    await ended(id)
  }
  const list = (wanted: { text?: string; tag?: string; deleted?: boolean } = {}) =>
    handlers['runs.list']({ offset: 0, limit: 50, ...wanted })
  const ids = async (wanted = {}) => (await list(wanted)).runs.map(({ id }) => id)
  const hasFiles = (id: number) =>
    access(join(runFolder(path, id), 'run.json')).then(
      () => true,
      () => false,
    )
  return { ...pets, list, ids, hasFiles }
}

it('runs are described, searched by every word, and filtered by tag, a page at a time', async () => {
  const { handlers, list, ids, told } = await openTrained(3)
  const describe = (runId: number, description: object) =>
    handlers['runs.describe']({ runId, description: { ...NO_DESCRIPTION, ...description } })
  await describe(1, { name: 'Baseline', tags: ['homework'], note: 'Of the first lesson.' })
  await describe(3, { name: 'Baseline again', tags: ['Homework', 'later'] })
  expect(told('run.changed').at(-1)).toMatchObject({ id: 3, name: 'Baseline again' })
  expect(await ids()).toEqual([3, 2, 1])
  expect(await ids({ text: 'base LESSON' })).toEqual([1])
  expect(await ids({ text: 'run 2' })).toEqual([2])
  expect(await ids({ text: 'adam 8 px' })).toEqual([3, 2, 1])
  expect(await ids({ tag: 'homework' })).toEqual([3, 1])
  expect(await ids({ tag: 'homework', text: 'again' })).toEqual([3])
  expect((await list()).tags).toEqual(['Homework', 'later'])
  const second = await handlers['runs.list']({ offset: 1, limit: 1, text: 'baseline' })
  expect([second.total, second.runs.map(({ id }) => id)]).toEqual([2, [1]])
  expect((await list()).runs[0]?.curve).toEqual(
    [0, 1, 2].map((epoch) => ({ epoch, validationLoss: 0.5 })),
  )
})

it('a deleted run is gone from everywhere, comes back whole, and goes when the project is opened', async () => {
  const { handlers, library, ids, hasFiles, path, told } = await openTrained(3)
  await handlers['predictions.make']({ runId: 3 })
  await handlers['predictions.settled']({ runId: 3 })
  await handlers['runs.delete']({ runId: 3 })
  expect(told('project.changed').at(-1)).toMatchObject({ runs: 2 })
  expect([await ids(), await ids({ deleted: true })]).toEqual([[2, 1], [3]])
  for (const refused of [
    async () => handlers['runs.get']({ runId: 3 }),
    async () => handlers['predictions.status']({ runId: 3 }),
    async () => handlers['photos.classify']({ runId: 3, paths: ['/a.jpg'] }),
    async () => handlers['runs.resume']({ runId: 3 }),
    async () => handlers['runs.delete']({ runId: 3 }),
  ]) {
    await expect(refused()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await handlers['runs.restore']({ runId: 3 })
  expect(await ids()).toEqual([3, 2, 1])
  expect((await handlers['runs.get']({ runId: 3 })).epochs).toHaveLength(3)
  expect(await handlers['predictions.status']({ runId: 3 })).toMatchObject({ missing: 0 })

  await handlers['runs.delete']({ runId: 3 })
  await library.close()
  expect(await hasFiles(3)).toBe(true)
  await library.open(path)
  expect([await hasFiles(3), await hasFiles(2)]).toEqual([false, true])
  expect([await ids(), await ids({ deleted: true })]).toEqual([[2, 1], []])
  await expect((async () => handlers['runs.restore']({ runId: 3 }))()).rejects.toThrow(
    /cannot be restored: its files have been removed/,
  )
})

it('the trash is emptied on purpose, and its numbers are not given again', async () => {
  const { handlers, trainer, ended, hasFiles } = await openTrained(2)
  await handlers['runs.delete']({ runId: 2 })
  const { deleted } = await handlers['runs.disk']({})
  expect(deleted).toBeGreaterThan(100)
  expect(await handlers['runs.emptyTrash']({})).toEqual({ freed: deleted })
  expect([await hasFiles(1), await hasFiles(2)]).toEqual([true, false])
  expect((await handlers['runs.disk']({})).deleted).toBe(0)
  expect((await handlers['runs.start']({ spec })).id).toBe(3)
  await trainer.job()
  trainer.finish()
  await ended(3)
})

it('a fork of a deleted run stays usable, even one that has yet to train', async () => {
  const { handlers, library, trainer, ended, path, hasFiles } = await openTrained(1)
  await handlers['runs.start']({ spec, forkFrom: { runId: 1, step: 2 } })
  // Paused before it trained: it begins from the other run's checkpoint once more.
  await handlers['runs.pause']({ runId: 2 })
  await ended(2)
  await handlers['runs.delete']({ runId: 1 })
  await library.close()
  await library.open(path)
  expect(await hasFiles(1)).toBe(true)
  await handlers['runs.resume']({ runId: 2 })
  expect(await trainer.job()).toMatchObject({ start: { from: 'fork' } })
  trainer.learn(0, [1, 1])
  await trainer.save(2, 1)
  trainer.finish()
  await ended(2)
  await library.close()
  await library.open(path)
  expect([await hasFiles(1), await hasFiles(2)]).toEqual([false, true])
  expect((await handlers['runs.get']({ runId: 2 })).run.forkedFrom).toEqual({ runId: 1, step: 2 })
})

it('a run that is under way is neither deleted nor thinned', async () => {
  const { handlers, trainer, ended } = await openTrained(1)
  await handlers['runs.start']({ spec })
  await trainer.job()
  const refused = [
    async () => handlers['runs.delete']({ runId: 2 }),
    async () => handlers['runs.thinCheckpoints']({ runIds: [1, 2] }),
  ]
  for (const call of refused) await expect(call()).rejects.toMatchObject({ code: 'BUSY' })
  expect((await handlers['runs.checkpoints']({ runId: 1 })).checkpoints).toHaveLength(4)
  trainer.finish()
  await ended(2)
})

it('checkpoints are thinned by as much as was said, and the run can still be forked', async () => {
  const { handlers } = await openTrained(1)
  const steps = async () =>
    (await handlers['runs.checkpoints']({ runId: 1 })).checkpoints.map(({ step }) => step)
  const [before] = (await handlers['runs.disk']({})).runs
  expect(before).toMatchObject({ runId: 1, checkpoints: 4, thinnableCheckpoints: 2 })
  // All losses are equal, so that the first is the best.
  expect(await handlers['runs.thinCheckpoints']({ runIds: [1] })).toEqual({
    checkpoints: 2,
    freed: before?.thinnable,
  })
  expect(await steps()).toEqual([0, 3])
  const [after] = (await handlers['runs.disk']({})).runs
  expect(after?.bytes).toBe((before?.bytes ?? 0) - (before?.thinnable ?? 0))
  expect(after).toMatchObject({ thinnable: 0, thinnableCheckpoints: 0 })
})

it('the first, the last, the best and awaited checkpoints are needed', () => {
  const checkpoints = [0, 10, 20, 30, 40, 50].map((step) => ({ step, epoch: step / 10, bytes: 1 }))
  const epochs = [9, 5, 3, 1, 2, 4].map((validationLoss, epoch) => ({ epoch, validationLoss }))
  const left = (awaited: readonly number[]) =>
    spareCheckpoints(checkpoints, epochs, awaited).map(({ step }) => step)
  expect(left([])).toEqual([10, 20, 40])
  expect(left([20, 77])).toEqual([10, 40])
  expect(spareCheckpoints([], [], [])).toEqual([])
})
