/** Both ways to the gradient through every kind of layer, as an experiment takes them. */
import { describe, expect, it } from 'vitest'
import {
  bestStep,
  type CheckedWeight,
  GradientCheckSettings,
} from '#shared/domain/gradient-check.ts'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { type JobOptions, makeJob } from '../testing/training-job.ts'
import { checkGradients } from './check-gradients.ts'

process.env['TF_CPP_MIN_LOG_LEVEL'] = '2'

async function check(
  options: JobOptions,
  settings: Parameters<typeof GradientCheckSettings.parse>[0] = {},
) {
  const job = await makeJob(await tempFolder(), {
    ...{ labelCount: 3, photos: 20, input: { imageSize: 9, colour: 'rgb' } },
    ...options,
  })
  const { signal } = new AbortController()
  return checkGradients(job, GradientCheckSettings.parse(settings), () => undefined, signal)
}

const layers = (...all: readonly LayerSpec[]): JobOptions => ({
  model: { kind: 'layers', layers: [...all] },
})
const TANH: LayerSpec = { layer: 'activation', activation: 'tanh' }
const FLATTEN: LayerSpec = { layer: 'flatten' }
const DENSE: LayerSpec = { layer: 'dense', units: 8 }
type Convolution = Extract<LayerSpec, { layer: 'convolution' }>
const PLAIN: Convolution = {
  layer: 'convolution',
  filters: 4,
  kernelSize: 3,
  stride: 1,
  padding: 'same',
}
const convolution = (own: Partial<Convolution> = {}): Convolution => ({ ...PLAIN, ...own })
/** Around the layer, others that learn: the gradient must come through it. */
const onPictures = (layer: LayerSpec) => layers(convolution(), TANH, layer, TANH, FLATTEN)
const onVectors = (layer: LayerSpec) => layers(DENSE, TANH, layer, DENSE, TANH)

const KINDS: Record<
  LayerSpec['layer'],
  Record<string, readonly [JobOptions, 'smooth' | 'bent']>
> = {
  dense: { alone: [layers(), 'smooth'], deep: [onVectors(DENSE), 'smooth'] },
  convolution: {
    padded: [onPictures(convolution()), 'smooth'],
    'not padded': [onPictures(convolution({ padding: 'valid' })), 'smooth'],
    strided: [onPictures(convolution({ stride: 2 })), 'smooth'],
    'of even size, strided, not padded': [
      onPictures(convolution({ kernelSize: 4, stride: 3, padding: 'valid' })),
      'smooth',
    ],
    'of single places': [onPictures(convolution({ kernelSize: 1 })), 'smooth'],
  },
  batchNormalisation: {
    'of pictures': [onPictures({ layer: 'batchNormalisation' }), 'smooth'],
    'of vectors': [onVectors({ layer: 'batchNormalisation' }), 'smooth'],
  },
  activation: {
    relu: [layers(DENSE, { layer: 'activation', activation: 'relu' }), 'bent'],
    sigmoid: [layers(DENSE, { layer: 'activation', activation: 'sigmoid' }), 'smooth'],
    tanh: [layers(DENSE, TANH), 'smooth'],
    linear: [layers(DENSE, { layer: 'activation', activation: 'linear' }), 'smooth'],
    'relu behind a convolution': [
      layers(convolution(), { layer: 'activation', activation: 'relu' }, FLATTEN),
      'bent',
    ],
  },
  pooling: {
    max: [onPictures({ layer: 'pooling', pool: 'max', size: 2 }), 'bent'],
    average: [onPictures({ layer: 'pooling', pool: 'average', size: 2 }), 'smooth'],
    'average of three': [onPictures({ layer: 'pooling', pool: 'average', size: 3 }), 'smooth'],
  },
  globalPooling: {
    max: [layers(convolution(), TANH, { layer: 'globalPooling', pool: 'max' }), 'bent'],
    average: [layers(convolution(), TANH, { layer: 'globalPooling', pool: 'average' }), 'smooth'],
  },
  flatten: { 'of pictures': [onPictures(FLATTEN), 'smooth'] },
  dropout: { 'of two fifths': [onVectors({ layer: 'dropout', rate: 0.4 }), 'smooth'] },
}
const CASES = Object.entries(KINDS).flatMap(([layer, kinds]) =>
  Object.entries(kinds).map(([kind, [options, course]]) => [layer, kind, options, course] as const),
)

describe.each(CASES)('through %s, %s', (_layer, _kind, options, course) => {
  it('backpropagation and central differences are the same to a thousandth', async () => {
    const { steps, weights } = await check(options, { count: 40 })
    expect(bestStep(steps)?.median).toBeLessThan(1e-3)
    const apart = ({ relativeDifference }: CheckedWeight) => relativeDifference > 1e-2
    // A step of any size crosses the bend of some photo's ReLU or maximum for some weights.
    expect(weights.filter(apart).length).toBeLessThanOrEqual(course === 'smooth' ? 0 : 6)
    expect(weights.some(({ analytic }) => Math.abs(analytic) > 1e-3)).toBe(true)
  })
})

describe('the sizes of steps', () => {
  it('give a V: rounding grows with 1/h, the error of the quotient with h²', async () => {
    const { steps } = await check(layers(DENSE, TANH))
    expect(steps.map(({ step }) => Math.round(2 * Math.log10(step)) / 2)).toEqual(
      Array.from({ length: 15 }, (_, i) => i / 2 - 8),
    )
    const medianAt = (index: number) => steps[index]?.median ?? NaN
    // From 10⁻⁶ to 10⁻⁴ a hundred times less, from 10⁻¹·⁵ to 10⁻¹ ten times more; wide bounds.
    expect(medianAt(4) / medianAt(8)).toBeGreaterThan(20)
    expect(medianAt(14) / medianAt(13)).toBeGreaterThan(3)
    const best = bestStep(steps)?.step ?? NaN
    expect(best).toBeGreaterThan(5e-4)
    expect(best).toBeLessThan(0.09)
    for (const { median, largest } of steps) expect(median).toBeLessThanOrEqual(largest)
  })

  it('are those that are asked for', async () => {
    const { steps, weights } = await check(layers(DENSE, TANH), {
      count: 3,
      steps: { smallest: 1e-3, largest: 1e-2, count: 3 },
    })
    expect(steps.map(({ step }) => step)).toEqual([
      1e-3,
      expect.closeTo(10 ** -2.5, 12),
      expect.closeTo(1e-2, 12),
    ])
    for (const { step } of weights) expect(step).toBeGreaterThan(1e-3)
  })
})

describe('the weights', () => {
  const places = (weights: readonly CheckedWeight[]) =>
    weights.map(({ tensor, index }) => ({ tensor, index }))

  it('are of the layer that is asked for', async () => {
    const { weights } = await check(layers(DENSE, TANH, DENSE), { count: 30, layer: 1 })
    expect(new Set(weights.map(({ tensor }) => tensor))).toEqual(
      new Set(['layer1.kernel', 'layer1.bias']),
    )
    expect(weights).toHaveLength(30)
  })

  it('are those that are given', async () => {
    const given = [
      { tensor: 'layer1.bias', index: 2 },
      { tensor: 'layer0.kernel', index: 0 },
    ]
    const { weights } = await check(layers(DENSE, TANH), { places: given })
    expect(places(weights)).toEqual(given)
  })

  it('are the same for the same seed, and others for another', async () => {
    const [first, again, other] = [
      await check(layers(DENSE), { count: 10 }),
      await check(layers(DENSE), { count: 10 }),
      await check({ ...layers(DENSE), seed: 2 }, { count: 10 }),
    ]
    expect(first.weights).toEqual(again.weights)
    expect(places(first.weights)).not.toEqual(places(other.weights))
  })

  it.each([
    [{ layer: 2 }, 'The network has no layer 2 with weights'],
    [{ places: [{ tensor: 'layer9.kernel', index: 0 }] }, 'The network learns no layer9.kernel.'],
    [{ places: [{ tensor: 'layer1.bias', index: 3 }] }, 'layer1.bias has 3 weights'],
  ])('must be there: %j', async (settings, message) => {
    await expect(check(layers(DENSE), settings)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(message) as string,
    })
  })
})
