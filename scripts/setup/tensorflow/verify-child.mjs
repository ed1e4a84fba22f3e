// Started on Node 24 with the folder of tfjs-node: multiplies two matrices with TensorFlow, and
// prints its version when the product is right.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , packageFolder = ''] = process.argv

// Node 23 dropped these; tfjs-node 4.22 calls them.
const util = createRequire(import.meta.url)('node:util')
util.isArray ??= Array.isArray
util.isNullOrUndefined ??= (/** @type {unknown} */ value) => value === null || value === undefined

const entry = pathToFileURL(path.join(packageFolder, 'dist', 'index.js')).href
const { default: tf } = await import(entry)
const product = tf.matMul(
  tf.tensor2d([
    [1, 2],
    [3, 4],
  ]),
  tf.tensor2d([
    [5, 6],
    [7, 8],
  ]),
)
assert.equal(tf.getBackend(), 'tensorflow')
assert.deepEqual(await product.array(), [
  [19, 22],
  [43, 50],
])
process.stdout.write(`TensorFlow ${tf.backend().binding.TF_Version}\n`)
