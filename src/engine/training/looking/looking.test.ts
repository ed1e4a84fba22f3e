/** What a run tells of its network's insides. */
import { describe, expect, it } from 'vitest'
import { networkOf } from '#shared/domain/network.ts'
import { ZERO_LEVEL } from '#shared/domain/pictures.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readWeights } from '../checkpoints/weights-file.ts'
import { runJob } from '../testing/run-job.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { firstKernel } from './weight-pictures.ts'

const train = async (options: JobOptions) => {
  const job = await makeJob(await tempFolder(), { epochs: 3, keepBest: false, ...options })
  return { job, ...(await runJob(job)) }
}

describe('a run tells', () => {
  it('of the untrained network and of the last one, and what it says of photos', async () => {
    const { looks, epochs, job } = await train({})
    expect(looks.map(({ watched }) => watched.epoch)).toEqual(expect.arrayContaining([0, 3]))
    for (const { watched, step } of looks) {
      const metrics = epochs.find(({ epoch }) => epoch === watched.epoch)
      expect(step).toBe(metrics?.step)
      // All validation photos of a small run are watched, so its accuracy can be counted again.
      const labels = job.validation.labels
      expect(watched.outputs).toHaveLength(labels.length)
      const right = watched.outputs.filter((output, i) => output === labels[i]).length
      expect(right / labels.length).toBeCloseTo(metrics?.validationAccuracy ?? NaN, 10)
      for (const probability of watched.probabilities) {
        expect(probability).toBeGreaterThanOrEqual(0.5)
        expect(probability).toBeLessThanOrEqual(1)
      }
    }
  })

  it('a neuron’s weights as a picture of the photo’s size', async () => {
    const { looks, job } = await train({ model: { kind: 'neuron' } })
    const last = looks.at(-1)?.weights
    const { imageSize, colour } = job.spec.input
    const channels = colour === 'rgb' ? 3 : 1
    expect(last).toMatchObject({ count: 1, of: 1, height: imageSize, width: imageSize, channels })
    expect(looks.at(-1)?.activations).toBeNull()
    const kernel = (await readWeights(job.folder)).find(({ name }) => name === 'layer0.kernel')
    const largest = last?.largest[0] ?? NaN
    expect(last?.values).toHaveLength(kernel?.values.length ?? NaN)
    kernel?.values.forEach((weight, i) =>
      expect((last?.values[i] ?? NaN) - ZERO_LEVEL).toBe(Math.round((weight / largest) * 127)),
    )
  })

  it('a dense layer’s units one by one, the first of many', async () => {
    const { looks, job } = await train({ model: { kind: 'dense', hidden: [70] } })
    const last = looks.at(-1)?.weights
    expect(last).toMatchObject({ count: 64, of: 70 })
    const kernel = (await readWeights(job.folder)).find(({ name }) => name === 'layer0.kernel')
    const size = (last?.height ?? 0) * (last?.width ?? 0) * (last?.channels ?? 0)
    // [places, units]: the fifth unit's weights lie 70 apart.
    const own = Array.from({ length: size }, (_, place) => kernel?.values[place * 70 + 5] ?? NaN)
    expect(last?.largest[5]).toBeCloseTo(Math.max(...own.map(Math.abs)), 6)
  })

  it('a convolution’s filters, and where a photo excites them', async () => {
    const { looks, job } = await train({
      model: { kind: 'convolutional', blocks: [{ filters: 5, kernelSize: 3 }] },
    })
    const { weights, activations } = looks.at(-1) ?? {}
    expect(weights).toMatchObject({ count: 5, of: 5, height: 3, width: 3 })
    const half = Math.floor(job.spec.input.imageSize / 2)
    expect(activations).toMatchObject({ count: 5, of: 5, height: half, width: half, channels: 1 })
    // Behind a ReLU nothing is below 0.
    expect(Math.min(...(activations?.values ?? []))).toBeGreaterThanOrEqual(ZERO_LEVEL)
    expect(Math.max(...(activations?.largest ?? []))).toBeGreaterThan(0)
  })
})

describe('the first layer that can be drawn', () => {
  const input = { imageSize: 8, colour: 'rgb' } as const

  it('is not one behind an average over the photo', () => {
    const model = {
      kind: 'layers',
      layers: [{ layer: 'globalPooling', pool: 'average' }],
      output: 'auto',
    } as const
    expect(firstKernel(networkOf({ input, model }, 2))).toBeUndefined()
  })

  it('sees the photo as smaller layers left it', () => {
    const model = {
      kind: 'layers',
      layers: [{ layer: 'pooling', pool: 'max', size: 2 }, { layer: 'flatten' }],
      output: 'auto',
    } as const
    expect(firstKernel(networkOf({ input, model }, 2))).toMatchObject({ grid: [4, 4, 3], units: 1 })
  })
})
