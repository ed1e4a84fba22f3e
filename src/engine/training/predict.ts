import type { SavedNetwork } from '#shared/contract/trainer-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { inputLength } from '#shared/domain/input-spec.ts'
import { networkOf } from '#shared/domain/network.ts'
import { readWeights } from './checkpoints/weights-file.ts'
import { compileNetwork } from './compiler/compile-network.ts'

/**
 * What a saved network says of decoded photos.
 * @param pixels uint8 values [photos, inputs]
 * @returns probabilities [photos, labels]
 * @throws ProblemError NOT_FOUND, INVALID_INPUT, TRAINER_UNAVAILABLE
 */
export async function predict(
  saved: SavedNetwork,
  photos: number,
  pixels: Uint8Array,
): Promise<Float32Array> {
  if (pixels.length !== photos * inputLength(saved.input)) {
    throw new ProblemError('INVALID_INPUT', 'The pixels do not fit the network’s input.')
  }
  const weights = await readWeights(saved.folder)
  const compiled = await compileNetwork(networkOf(saved, saved.labelCount))
  try {
    compiled.write(weights)
    return compiled.predict({ pixels, count: photos })
  } finally {
    compiled.close()
  }
}
