import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../run.mjs'
import { nodeOf } from '../steps/node.mjs'
import { tfjsNode } from './layout.mjs'

const CHILD = path.join(path.dirname(fileURLToPath(import.meta.url)), 'verify-child.mjs')

/**
 * Multiplies two matrices with the TensorFlow that the checkout's tfjs-node uses.
 * @param {string} root
 * @returns {Promise<string>} TensorFlow's version, as it says itself
 * @throws {Error} when it does not load or is wrong
 */
export const verifyTensorFlow = async (root) => {
  const printed = await run(nodeOf(root), [CHILD, tfjsNode(root)], {
    env: { TF_CPP_MIN_LOG_LEVEL: '2' },
    timeLimit: 120_000,
  })
  const version = /^TensorFlow (\S+)$/m.exec(printed)?.[1]
  if (!version) throw new Error(`TensorFlow did not say its version, but: ${printed}`)
  return version
}
