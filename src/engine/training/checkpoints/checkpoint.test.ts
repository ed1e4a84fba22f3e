import { copyFile, mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { CHECKPOINT_FOLDER, checkpointName } from '#engine/files/run-files.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { SMALL_SPEC } from '../testing/training-job.ts'
import {
  type CheckpointContent,
  type Progress,
  readCheckpoint,
  readLatestCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts'
import { encodeSafetensors } from './safetensors.ts'

const progress: Progress = {
  step: 21,
  epoch: 2,
  stepInEpoch: 5,
  // Sums that no short decimal says exactly.
  lossSum: 0.1 + 0.2,
  photos: 40,
  seconds: 1.25,
  passes: { forward: 168, backward: 160 },
  validationLosses: [Math.LN2, 1 / 3, 0.7],
  keptEpoch: 1,
  rateFactor: 0.5,
  correct: 7,
  stepSeconds: 1.5,
  divergence: {
    smoother: { average: 0.1 * 3, weight: 1 - 0.95 ** 21 },
    finite: 21,
    first: 2 / 3,
    sum: 12.3,
    above: 2,
  },
}

const content: CheckpointContent = {
  spec: RunSpec.parse({
    ...SMALL_SPEC,
    optimizer: { kind: 'nesterov', momentum: 0.8 },
    earlyStopping: { patienceEpochs: 3 },
  }),
  progress,
  weights: [
    { name: 'layer0.kernel', shape: [2, 3], values: Float32Array.of(1, -2, 3, 0.1, -0, 1e-40) },
    { name: 'layer0.bias', shape: [3], values: Float32Array.of(0, NaN, -Infinity) },
  ],
  slots: [
    { name: 'layer0.kernel.velocity', shape: [2, 3], values: Float32Array.of(6, 5, 4, 3, 2, 1) },
  ],
  kept: [
    { name: 'layer0.kernel', shape: [2, 3], values: Float32Array.of(9, 8, 7, 6, 5, 4) },
    { name: 'layer0.bias', shape: [3], values: Float32Array.of(0.25, 0.5, 0.75) },
  ],
}

const at = (step: number): CheckpointContent => ({ ...content, progress: { ...progress, step } })
const pathOf = (folder: string, step: number) =>
  join(folder, CHECKPOINT_FOLDER, checkpointName(step))

describe('a checkpoint', () => {
  it('brings back everything, bit for bit, and says how large it is', async () => {
    const folder = await tempFolder()
    const bytes = await writeCheckpoint(folder, content)
    const path = pathOf(folder, 21)
    expect(await readCheckpoint(path)).toStrictEqual(content)
    expect(await readLatestCheckpoint(folder)).toStrictEqual(content)
    expect((await stat(path)).size).toBe(bytes)
  })

  it('may have nothing but weights', async () => {
    const folder = await tempFolder()
    const bare: CheckpointContent = { ...content, slots: [], kept: [] }
    await writeCheckpoint(folder, bare)
    expect(await readLatestCheckpoint(folder)).toStrictEqual(bare)
  })

  it('keeps a loss that is no number as one', async () => {
    const folder = await tempFolder()
    const lost = { ...progress, lossSum: Infinity, validationLosses: [0.5, NaN] }
    await writeCheckpoint(folder, { ...content, progress: lost })
    const read = await readLatestCheckpoint(folder)
    expect(read.progress).toStrictEqual({ ...lost, lossSum: NaN })
  })

  it('replaces an older one of the same step, and leaves nothing else behind', async () => {
    const folder = await tempFolder()
    await writeCheckpoint(folder, { ...content, kept: [] })
    await writeCheckpoint(folder, content)
    expect(await readdir(join(folder, CHECKPOINT_FOLDER))).toEqual([checkpointName(21)])
    expect(await readLatestCheckpoint(folder)).toStrictEqual(content)
  })

  it('that cannot be written is a problem of the disk', async () => {
    const file = join(await tempFolder(), 'file')
    await writeFile(file, '')
    await expect(writeCheckpoint(file, content)).rejects.toMatchObject({
      code: 'DISK',
      message: expect.stringContaining(join(file, CHECKPOINT_FOLDER)) as string,
      details: { code: 'ENOTDIR' },
    })
  })
})

describe('the checkpoints of a run', () => {
  it('are thinned out, the first and the last staying', async () => {
    const folder = await tempFolder()
    for (let step = 0; step <= 200; step += 10) await writeCheckpoint(folder, at(step))
    const names = (await readdir(join(folder, CHECKPOINT_FOLDER))).toSorted()
    expect(names).toHaveLength(8)
    expect(names[0]).toBe(checkpointName(0))
    expect(names.at(-1)).toBe(checkpointName(200))
  })

  it('go on from the latest step, whatever else lies beside it', async () => {
    const folder = await tempFolder()
    for (const step of [999_999_999, 1_000_000_000, 8]) await writeCheckpoint(folder, at(step))
    // What a kill in the middle of writing leaves.
    await copyFile(pathOf(folder, 8), `${pathOf(folder, 1_000_000_001)}.17-0.tmp`)
    expect((await readLatestCheckpoint(folder)).progress.step).toBe(1_000_000_000)
  })
})

describe('a checkpoint that cannot be read', () => {
  const cutTo = (share: number) => async (path: string) => {
    await truncate(path, Math.floor((await stat(path)).size * share))
  }
  it.each([
    ['gone', (path: string) => rm(path)],
    ['empty', cutTo(0)],
    ['cut in its header', cutTo(0.3)],
    ['cut in its numbers', cutTo(0.99)],
    ['of another make', (path: string) => writeFile(path, encodeSafetensors(content.weights))],
    [
      'without what it must say',
      (path: string) =>
        writeFile(
          path,
          encodeSafetensors(content.weights, {
            format: 'downhill-checkpoint',
            version: '1',
            spec: JSON.stringify(content.spec),
            progress: '{"step":',
          }),
        ),
    ],
  ])('because it is %s is named, and the one before is used', async (_how, spoil) => {
    const folder = await tempFolder()
    for (const step of [7, 14, 21]) await writeCheckpoint(folder, at(step))
    const path = pathOf(folder, 21)
    await spoil(path)
    await expect(readCheckpoint(path)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining(path) as string,
    })
    expect((await readLatestCheckpoint(folder)).progress.step).toBe(14)
  })

  it('leaves nothing to go on from when it is the only one', async () => {
    const folder = await tempFolder()
    const refusal = {
      code: 'NOT_FOUND',
      message: expect.stringContaining(join(folder, CHECKPOINT_FOLDER)) as string,
    }
    await expect(readLatestCheckpoint(folder)).rejects.toMatchObject(refusal)
    await mkdir(join(folder, CHECKPOINT_FOLDER))
    await expect(readLatestCheckpoint(folder)).rejects.toMatchObject(refusal)
    await writeCheckpoint(folder, content)
    await cutTo(0.5)(pathOf(folder, 21))
    await expect(readLatestCheckpoint(folder)).rejects.toMatchObject(refusal)
  })
})
