import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { TrainerDescription } from '#shared/contract/trainer-contract.ts'
import { loadTensorFlow, tensorFlowThreads } from './tensorflow.ts'

/** Instruction sets that decide how fast TensorFlow computes. */
const TELLING_FEATURES = [
  'sse4_2',
  'avx',
  'avx2',
  'fma',
  'avx512f',
  'avx512_vnni',
  'amx_tile',
  'asimd',
]

/** What TensorFlow this is, and whether it can multiply. */
export function describeTrainer(): TrainerDescription {
  const tf = loadTensorFlow()
  // tfjs-node's backend, which its types do not name, holds the native binding.
  const backend = tf.backend() as { readonly binding?: { readonly TF_Version?: string } }
  const product = tf.tidy(() =>
    Array.from(
      tf
        .matMul(
          tf.tensor2d([
            [1, 2],
            [3, 4],
          ]),
          tf.tensor2d([[5], [6]]),
        )
        .dataSync(),
    ),
  )
  return {
    tensorflow: backend.binding?.TF_Version ?? 'unknown',
    tfjsNode: tf.version['tfjs-node'],
    native: tf.getBackend() === 'tensorflow',
    verified: product.join() === '17,39',
    threads: tensorFlowThreads(),
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cpuFeatures: cpuFeatures(),
  }
}

function cpuFeatures(): readonly string[] {
  try {
    const flags = /^(?:flags|Features)\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'utf8'))
    const present = new Set((flags?.[1] ?? '').split(' '))
    return TELLING_FEATURES.filter((feature) => present.has(feature))
  } catch {
    // Only Linux lists them in a file.
    return []
  }
}
