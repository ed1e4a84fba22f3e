import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * A path inside a checkout's npm tree.
 * @param {string} root the checkout
 * @param {...string} parts
 */
export const inModules = (root, ...parts) => path.join(root, 'node_modules', ...parts)
