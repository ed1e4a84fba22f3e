import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { canInstallPackages, installPackages } from '../apt.mjs'
import { Interrupted } from '../interrupt.mjs'
import { inModules } from '../paths.mjs'
import { run } from '../run.mjs'
import { addonFile, addonOf, tfjsNode } from './layout.mjs'

/** @import { Context } from '../index.mjs' */

/**
 * The compilers to try, in order. CXX may hold a command with arguments, as make has it.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export const compilers = (env) => {
  const chosen = env['CXX']?.trim()
  return chosen ? [chosen.split(/\s+/)] : [['g++'], ['clang++'], ['c++']]
}

const findCompiler = async () => {
  for (const compiler of compilers(process.env)) {
    const [command = '', ...args] = compiler
    try {
      await run(command, [...args, '--version'])
      return { command, args }
    } catch (error) {
      if (error instanceof Interrupted) throw error
    }
  }
  return undefined
}

/**
 * Compiles tfjs-node's addon against a TensorFlow: what its binding.gyp says, without node-gyp,
 * which would first download Node's headers.
 * @param {Context} context
 * @param {string} folder a TensorFlow with deps/; gets lib/
 */
export const compileAddon = async ({ root, progress }, folder) => {
  let compiler = await findCompiler()
  if (!compiler && canInstallPackages()) {
    progress.update('installing the compiler (g++)')
    await installPackages(['g++'])
    compiler = await findCompiler()
  }
  if (!compiler) {
    const names = compilers(process.env).map(([name]) => name)
    throw new Error(`There is no C++ compiler: ${names.join(', ')} did not start.`)
  }
  progress.update(`compiling the addon with ${compiler.command}`)
  const { napi } = addonOf(root)
  const output = addonFile(folder, napi)
  mkdirSync(path.dirname(output), { recursive: true })
  const source = tfjsNode(root)
  await run(
    compiler.command,
    [
      ...compiler.args,
      ...['-std=c++17', '-O2', '-fPIC', '-shared', '-fvisibility=default'],
      ...[`-DNAPI_VERSION=${napi}`, '-DNODE_GYP_MODULE_NAME=tfjs_binding'],
      `-I${inModules(root, 'node-api-headers', 'include')}`,
      `-I${path.join(folder, 'deps', 'include')}`,
      `-I${source}`,
      path.join(source, 'binding', 'tfjs_backend.cc'),
      path.join(source, 'binding', 'tfjs_binding.cc'),
      `-L${path.join(folder, 'deps', 'lib')}`,
      ...['-ltensorflow', '-ltensorflow_framework', '-Wl,-rpath,$ORIGIN/../../deps/lib'],
      ...['-o', output],
    ],
    { timeLimit: 15 * 60_000 },
  )
}
