import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SurfaceOrder, TrainingOutcome } from '#shared/contract/trainer-contract.ts'
import {
  CENTRE_LINE,
  coordinateOf,
  type LossSurface,
  type SurfaceNews,
  type SurfacePoint,
  SurfaceSettings,
} from '#shared/domain/loss-surface.ts'
import type { z } from 'zod'
import { checkpointName } from '#engine/files/run-files.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readWeights, writeWeights } from '../checkpoints/weights-file.ts'
import { judge } from '../run/judge.ts'
import { openLearner } from '../run/open-learner.ts'
import { runJob } from '../testing/run-job.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { lossSurface } from './loss-surface.ts'
import { randomDirection } from './random-direction.ts'

const { signal } = new AbortController()
const SILENT = { surfaced: () => undefined, worked: () => undefined }

interface TrainedRun {
  readonly order: SurfaceOrder
  readonly outcome: TrainingOutcome
}
type Settings = z.input<typeof SurfaceSettings>

/** A run that was really trained, and the order of a coarse surface around it. */
async function trained(options: JobOptions, settings: Settings = {}): Promise<TrainedRun> {
  const job = await makeJob(await tempFolder(), options)
  const { outcome } = await runJob(job)
  return { outcome, order: orderOf(job, settings) }
}
const orderOf = (
  { folder, ...data }: Awaited<ReturnType<typeof makeJob>>,
  settings: Settings,
): SurfaceOrder => ({
  data,
  folder,
  others: [],
  known: null,
  settings: SurfaceSettings.parse({ level: 1, ...settings }),
})

const lossAt = ({ points }: Pick<LossSurface, 'points'>, column: number, row: number) =>
  points.find((point) => point.column === column && point.row === row)?.loss
const centreOf = (surface: LossSurface) => lossAt(surface, CENTRE_LINE, CENTRE_LINE)
const closeTo = (loss: number) => expect.closeTo(loss, 5) as number

const CONVOLUTIONAL: JobOptions = {
  labelCount: 3,
  photos: 20,
  epochs: 4,
  model: {
    kind: 'convolutional',
    blocks: [{ filters: 4, batchNormalisation: true }],
    hidden: [6],
    dropout: 0.3,
  },
}

describe('the loss in the centre is the one that the run was judged with', () => {
  it.each([
    ['of a dense network, its best weights', { shuffledLabels: true, epochs: 25 }],
    ['of its last weights', { shuffledLabels: true, epochs: 25, keepBest: false }],
    ['of convolutions with batch normalisation and dropout', CONVOLUTIONAL],
    ['with smoothed targets', { labelCount: 3, photos: 20, labelSmoothing: 0.2, epochs: 3 }],
    ['of squared errors', { loss: 'meanSquaredError', epochs: 3 }],
    ['of photos from the disk', { pixelBudget: 0, epochs: 3 }],
  ] as const)('%s', async (_what, options: JobOptions) => {
    const { order, outcome } = await trained(options)
    for (const split of ['validation', 'train'] as const) {
      const settings = { ...order.settings, split }
      const surface = await lossSurface({ ...order, settings }, SILENT, signal)
      expect(surface.plane.photos).toBe(outcome[split].photos)
      expect(centreOf(surface)).toEqual(closeTo(outcome[split].loss))
      expect(surface.plane.paths[0]?.end.loss).toEqual(closeTo(outcome[split].loss))
    }
  })
})

describe('the loss around it', () => {
  it.each([
    ['a dense network', { epochs: 5 }],
    ['convolutions', CONVOLUTIONAL],
  ] as const)('is that of the weights there, for %s', async (_what, options: JobOptions) => {
    const { order } = await trained(options, { extent: 0.75, seed: 5 })
    const surface = await lossSurface(order, SILENT, signal)
    const weights = await readWeights(order.folder)
    const trainable = weights.filter(({ name }) => !name.includes('running'))
    const directions = [0, 1].map(
      (which) => new Map(randomDirection(trainable, 5, which).map((each) => [each.name, each])),
    )
    const learner = await openLearner(order.data)
    try {
      for (const { column, row, loss } of surface.points) {
        const [a, b] = [coordinateOf(column, 0.75), coordinateOf(row, 0.75)]
        const along = (name: string, i: number) =>
          a * (directions[0]?.get(name)?.values[i] ?? 0) +
          b * (directions[1]?.get(name)?.values[i] ?? 0)
        learner.compiled.write(
          weights.map((tensor) => ({
            ...tensor,
            values: tensor.values.map((value, i) => value + along(tensor.name, i)),
          })),
        )
        const judged = await judge(learner.compiled, learner.source.validation, 256)
        expect(loss).toEqual(expect.closeTo(judged.loss, 4))
      }
    } finally {
      await learner.close()
    }
    // It is no plain.
    expect(new Set(surface.points.map(({ loss }) => loss)).size).toBeGreaterThan(20)
  })

  it('is the same for the same seed, another for another one', async () => {
    const { order } = await trained({ epochs: 2 })
    const withSeed = (seed: number) =>
      lossSurface({ ...order, settings: { ...order.settings, seed } }, SILENT, signal)
    const surface = await withSeed(1)
    expect(await withSeed(1)).toEqual(surface)
    const other = await withSeed(2)
    expect(centreOf(other)).toBe(centreOf(surface))
    expect(lossAt(other, 0, 0)).not.toBe(lossAt(surface, 0, 0))
  })

  it('of some of the photos only, always the same ones', async () => {
    const { order } = await trained({ photos: 60, epochs: 2 })
    const some = { ...order, settings: { ...order.settings, photos: 10 } }
    const surface = await lossSurface(some, SILENT, signal)
    expect(surface.plane.photos).toBe(10)
    const turned = { ...some, settings: { ...some.settings, seed: 9 } }
    expect(centreOf(await lossSurface(turned, SILENT, signal))).toBe(centreOf(surface))
    expect(centreOf(surface)).not.toBe(centreOf(await lossSurface(order, SILENT, signal)))
  })

  it('is null where it is no number any more', async () => {
    const { order } = await trained({ epochs: 2, model: { kind: 'dense', hidden: [8, 8] } })
    const weights = await readWeights(order.folder)
    const huge = weights.map((tensor) => ({
      ...tensor,
      values: tensor.values.map((value) => value * 1e19),
    }))
    await writeWeights(order.folder, huge, 0)
    const surface = await lossSurface(order, SILENT, signal)
    expect(surface.points).toHaveLength(25)
    expect(surface.points.map(({ loss }) => loss)).toContain(null)
  })
})

describe('while it is computed', () => {
  it('the plane comes first, then each point once, level by level', async () => {
    const { order } = await trained({ epochs: 2 }, { level: 3 })
    const news: SurfaceNews[] = []
    const worked: number[] = []
    const surface = await lossSurface(
      order,
      { surfaced: (each) => void news.push(each), worked: (done) => void worked.push(done) },
      signal,
    )
    expect(surface.level).toBe(3)
    expect(news[0]).toEqual({ plane: surface.plane, points: [] })
    expect(news.slice(1).every(({ plane, points }) => plane === null && points.length > 0)).toBe(
      true,
    )
    const points = news.flatMap((each) => each.points)
    expect(points).toEqual(surface.points)
    expect(points).toHaveLength(17 ** 2)
    expect(worked.at(-1)).toBe(17 ** 2)
    expect(worked).toEqual(worked.toSorted((a, b) => a - b))
    const isOf = (stride: number) => (point: SurfacePoint) =>
      point.column % stride === 0 && point.row % stride === 0
    expect(points.slice(0, 25).every(isOf(8))).toBe(true)
    expect(points.slice(0, 81).every(isOf(4))).toBe(true)
  })

  it.each([
    [25, 1],
    [81, 2],
  ])('it can be stopped after %i points, which are kept', async (enough, level) => {
    const { order } = await trained({ epochs: 2 }, { level: 4 })
    const abort = new AbortController()
    let known = 0
    const surface = await lossSurface(
      order,
      {
        ...SILENT,
        surfaced({ points }) {
          known += points.length
          if (known >= enough) abort.abort()
        },
      },
      abort.signal,
    )
    expect(surface.level).toBeGreaterThanOrEqual(level)
    expect(surface.level).toBeLessThan(4)
    expect(surface.points).toHaveLength(known)
    expect(surface.points[0]).toMatchObject({ column: CENTRE_LINE, row: CENTRE_LINE })
  })

  it('what was known before is not computed again, unless it was of other weights', async () => {
    const { order } = await trained({ epochs: 2 }, { level: 2 })
    const { plane, points } = await lossSurface(order, SILENT, signal)
    const remembered = points.slice(0, 30).map((point) => ({ ...point, loss: 123 }))
    const known = { plane, level: 1, points: remembered }
    const surface = await lossSurface({ ...order, known }, SILENT, signal)
    expect(surface).toEqual({ plane, level: 2, points: [...remembered, ...points.slice(30)] })
    const other = { ...known, plane: { ...plane, photos: 1 } }
    expect((await lossSurface({ ...order, known: other }, SILENT, signal)).points).toEqual(points)
  })

  it('it can be stopped before there is a plane', async () => {
    const { order } = await trained({ epochs: 2 })
    await expect(lossSurface(order, SILENT, AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })
})

describe('the way that training took', () => {
  const ON_ITS_WAY: JobOptions = { epochs: 6, path: true, keepBest: false }

  it('lies in the plane of its principal directions, from its beginning to the centre', async () => {
    const { order } = await trained(ON_ITS_WAY, { directions: 'path', extent: 1.25 })
    const { plane } = await lossSurface(order, SILENT, signal)
    const [path] = plane.paths
    const points = path?.points ?? []
    expect(points.length).toBeGreaterThanOrEqual(8)
    expect(points[0]).toMatchObject({ step: 0 })
    expect(points[0]?.a).toBeCloseTo(-1, 4)
    expect(points.at(-1)).toMatchObject({ step: 48, off: 0, loss: path?.end.loss })
    expect(points.at(-1)?.a).toBeCloseTo(0, 5)
    expect(points[0]?.loss).toBeGreaterThan((path?.end.loss ?? NaN) + 0.1)
    const [first = NaN, second = NaN] = plane.explained ?? []
    expect(first).toBeGreaterThan(second)
    expect(first + second).toBeGreaterThan(0.9)
    expect(first + second).toBeLessThanOrEqual(1)
    // What the directions hold of all points is what they leave off the plane of none.
    for (const { off } of points) expect(off).toBeLessThan(0.6)
  })

  it('begins where two optimizers part, and ends where each came to', async () => {
    const one = await trained(ON_ITS_WAY, { directions: 'path' })
    const other = await trained({ ...ON_ITS_WAY, optimizer: { kind: 'sgd' } })
    const { plane } = await lossSurface(
      { ...one.order, others: [other.order.folder] },
      SILENT,
      signal,
    )
    const [own, second] = plane.paths
    expect(plane.paths).toHaveLength(2)
    expect(second?.points[0]).toEqual(own?.points[0])
    expect(own?.end).toMatchObject({
      a: 0,
      b: 0,
      off: 0,
      loss: closeTo(one.outcome.validation.loss),
    })
    expect(second?.end.loss).toEqual(closeTo(other.outcome.validation.loss))
    expect(Math.hypot(second?.end.a ?? NaN, second?.end.b ?? NaN)).toBeGreaterThan(0.1)
  })

  it('is mostly off a plane of random directions', async () => {
    const { order } = await trained(ON_ITS_WAY)
    const { plane } = await lossSurface(order, SILENT, signal)
    expect(plane.explained).toBeNull()
    expect(plane.lengths[0]).toBeCloseTo(1, 4)
    expect(plane.paths[0]?.points[0]?.off).toBeGreaterThan(0.8)
  })

  it('is that of its checkpoints where none was kept, without damaged ones', async () => {
    const { order } = await trained({ ...ON_ITS_WAY, path: false })
    const stepsSeen = async () =>
      (await lossSurface(order, SILENT, signal)).plane.paths[0]?.points.map(({ step }) => step)
    expect(await stepsSeen()).toEqual([0, 48])
    await writeFile(join(order.folder, 'checkpoints', checkpointName(0)), 'damaged')
    expect(await stepsSeen()).toEqual([48])
    const along: SurfaceOrder = { ...order, settings: { ...order.settings, directions: 'path' } }
    await expect(lossSurface(along, SILENT, signal)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('Choose random directions') as string,
    })
  })
})

describe('it is refused', () => {
  it('where another run has another network', async () => {
    const one = await trained({ epochs: 1 })
    const other = await trained({ epochs: 1, model: { kind: 'dense', hidden: [9] } })
    await expect(
      lossSurface({ ...one.order, others: [other.order.folder] }, SILENT, signal),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('where the weights are gone', async () => {
    const { order } = await trained({ epochs: 1 })
    await rm(join(order.folder, 'weights.safetensors'))
    await expect(lossSurface(order, SILENT, signal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
