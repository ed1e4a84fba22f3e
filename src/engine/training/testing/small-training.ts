import { onTestFinished } from 'vitest'
import { NO_AUGMENTATION } from '#shared/domain/augmentation.ts'
import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { buildNetwork, type Network, type Shape } from '#shared/domain/network.ts'
import { createRandom } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import {
  compileTraining,
  type CompiledTraining,
  type CompileOptions,
} from '../compiler/compile-training.ts'
import type { LabelledBatch } from '../compiler/labelled-batch.ts'
import { parametersOf } from '../compiler/network-parameters.ts'
import type { StepSettings } from '../compiler/settings.ts'

/** What of a training matters to a test; the rest is small and plain. */
export interface SmallTraining extends Partial<Omit<StepSettings, 'network'>> {
  readonly input?: Shape
  /** Before the output layer. */
  readonly layers?: readonly LayerSpec[]
  readonly outputUnits?: number
  readonly outputActivation?: Network['outputActivation']
}

export function smallSettings({
  input = [2, 3, 1],
  layers = [{ layer: 'flatten' }],
  outputUnits = 1,
  outputActivation = 'sigmoid',
  ...settings
}: SmallTraining): StepSettings {
  return {
    network: buildNetwork(input, layers, { outputUnits, outputActivation }),
    loss: 'meanSquaredError',
    labelSmoothing: 0,
    weightDecay: 0,
    optimizer: { kind: 'sgd' },
    gradientClipping: null,
    augmentation: NO_AUGMENTATION,
    ...settings,
  }
}

/** Compiled for photos that are fed; it is closed when the test has ended. */
export async function compileSmall(
  settings: StepSettings,
  options: Partial<CompileOptions> = {},
): Promise<CompiledTraining> {
  const compiled = await compileTraining(settings, {
    resident: null,
    blockSteps: 1,
    batchSize: 1,
    ...options,
  })
  onTestFinished(() => {
    compiled.close()
  })
  return compiled
}

/** Weights within ±1, and running averages as they may be after some steps. */
export function randomWeights(network: Network, seed: number): readonly NamedTensor[] {
  const random = createRandom(seed)
  return parametersOf(network).map(({ tensor, shape, trainable }) => ({
    name: tensor,
    shape,
    values: Float32Array.from({ length: productOf(shape) }, () =>
      trainable ? random() * 2 - 1 : random() + 0.1,
    ),
  }))
}

/** Photos of noise, each with a label and a weight of its own. */
export function randomBatch(
  { input, outputUnits }: Network,
  count: number,
  seed: number,
): FedBatch {
  const random = createRandom(seed)
  const draw = (length: number, below: number) =>
    Array.from({ length }, () => Math.floor(random() * below))
  return {
    photos: { pixels: Uint8Array.from(draw(count * productOf(input), 256)), count },
    labels: Int32Array.from(draw(count, Math.max(2, outputUnits))),
    shares: Float32Array.from({ length: count }, () => (0.5 + random()) / count),
  }
}

export interface FedBatch extends LabelledBatch {
  readonly photos: Extract<LabelledBatch['photos'], { readonly pixels: Uint8Array }>
}

export const productOf = (sizes: readonly number[]): number =>
  sizes.reduce((product, size) => product * size, 1)

/** The tensor's numbers by its name. */
export function valuesOf(tensors: readonly NamedTensor[], name: string): readonly number[] {
  const found = tensors.find((tensor) => tensor.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return [...found.values]
}

/** The same weights with some of them replaced, by their names. */
export const withValues = (
  tensors: readonly NamedTensor[],
  values: Readonly<Record<string, readonly number[]>>,
): readonly NamedTensor[] =>
  tensors.map((tensor) => ({
    ...tensor,
    values: Float32Array.from(values[tensor.name] ?? tensor.values),
  }))
