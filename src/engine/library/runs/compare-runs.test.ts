import { expect, it } from 'vitest'
import { openPets, petEpoch, petSpec } from '../testing/open-pets.ts'

/** A project with finished runs of which each is right about so many of its validation photos. */
async function openCompared(...runs: readonly { correct: number; seed?: number }[]) {
  const pets = await openPets({ cat: 10, dog: 10 })
  const { handlers, trainer, ended } = pets
  for (const [index, { correct, seed = 1 }] of runs.entries()) {
    await handlers['runs.start']({ spec: { ...petSpec, seed } })
    const job = await trainer.job()
    trainer.learn(0, [1, 0.5], [petEpoch(0), petEpoch(1)])
    await trainer.save(2, 1)
    trainer.finish({
      validation: { loss: 0.5, correct, photos: job.validation.rows.length },
    })
    await ended(index + 1)
  }
  return pets
}

it('each run stands beside the best of those that the same photos judged', async () => {
  const { handlers } = await openCompared(
    { correct: 2 },
    { correct: 4 },
    { correct: 3, seed: 9 },
    { correct: 4 },
  )
  const { runs, besideBest } = await handlers['runs.compare']({ runIds: [4, 1, 3, 2, 77, 1] })
  expect(runs.map(({ run, judges }) => [run.id, judges])).toEqual([
    [4, 0],
    [1, 0],
    [3, 1],
    [2, 0],
  ])
  expect(runs[0]).toMatchObject({
    epochs: [petEpoch(0), petEpoch(1)],
    points: [{ step: 0, loss: 1 }, { step: 1 }],
  })
  // Of two that are equally good the earlier counts; the one judged by others is alone.
  expect(besideBest).toEqual([
    { runId: 4, bestId: 2, disagreement: null },
    { runId: 1, bestId: 2, disagreement: null },
  ])
})

it('what both networks say is counted photo by photo, once both have looked', async () => {
  const { handlers, library } = await openCompared({ correct: 0 }, { correct: 0 })
  const look = async (runId: number) => {
    await handlers['predictions.make']({ runId })
    await handlers['predictions.settled']({ runId })
  }
  const beside = async () =>
    (await handlers['runs.compare']({ runIds: [1, 2] })).besideBest.map(
      ({ disagreement }) => disagreement,
    )
  await look(1)
  expect(await beside()).toEqual([null])
  await look(2)
  const { project } = library.session()
  const validation = project.runs.samples(1)?.validation ?? new Uint32Array()
  const said = project.predictions.judgeBoth({ first: 1, second: 2 }, validation)
  expect(said).toMatchObject({ photos: 4, onlyFirst: 0, onlySecond: 0 })
  // The results say of none that it is right; only if that is what the networks say is it counted.
  expect(await beside()).toEqual([said.firstRight === 0 ? { onlyThis: 0, onlyBest: 0 } : null])

  const result = project.runs.get(1)?.result
  if (!result) throw new Error('The run has a result.')
  for (const id of [1, 2]) {
    project.runs.end(id, {
      ...{ state: 'finished', reason: null },
      result: { ...result, validation: { ...result.validation, correct: said.firstRight } },
    })
  }
  expect(await beside()).toEqual([{ onlyThis: 0, onlyBest: 0 }])

  // The second changes its mind about one photo.
  const [sampleId = 0] = validation
  const sample = project.samples.sample(sampleId)
  const other = project.labels.all().find(({ id }) => id !== sample?.labelId)
  const right = (labelId: number) => ({ sampleId, labelId, probability: 1, uncertainty: 0 })
  project.predictions.add(1, [right(sample?.labelId ?? 0)])
  project.predictions.add(2, [right(other?.id ?? 0)])
  const judged = project.predictions.judgeBoth({ first: 1, second: 2 }, validation)
  expect(judged).toMatchObject({ onlyFirst: 1, onlySecond: 0 })
})
