import type { Initialisation } from '#shared/domain/initialisation.ts'
import type { Network } from '#shared/domain/network.ts'
import { createRandom, deriveSeed, type Random } from '#shared/domain/random.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { parametersOf } from '../compiler/network-parameters.ts'
import { createNormal } from '../genetic/normal.ts'

/** Half the width of the range for `uniform`. */
const UNIFORM_BOUND = 0.05

/** Every parameter as it is before training, wholly decided by the seed. */
export function initialWeights(
  network: Network,
  initialisation: Initialisation,
  seed: number,
): readonly NamedTensor[] {
  return parametersOf(network).map(({ tensor, shape, begins }, index) => {
    const length = shape.reduce((product, size) => product * size, 1)
    const values = new Float32Array(length)
    if (begins.as === 'ones') values.fill(1)
    if (begins.as === 'kernel') {
      const next = drawer(initialisation, begins, createRandom(deriveSeed(seed, 'weights', index)))
      for (let i = 0; i < length; i++) values[i] = next()
    }
    return { name: tensor, shape, values }
  })
}

/** Draws one weight after the other; see `Initialisation` for the formulas. */
function drawer(
  initialisation: Initialisation,
  { inputs, outputs }: { readonly inputs: number; readonly outputs: number },
  random: Random,
): () => number {
  const within = (bound: number) => () => (random() * 2 - 1) * bound
  switch (initialisation) {
    case 'glorot':
      return within(Math.sqrt(6 / (inputs + outputs)))
    case 'he': {
      const normal = createNormal(random)
      const deviation = Math.sqrt(2 / inputs)
      return () => normal() * deviation
    }
    case 'uniform':
      return within(UNIFORM_BOUND)
    case 'zeros':
      return () => 0
  }
}
