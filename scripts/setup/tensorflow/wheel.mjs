import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { canInstallPackages, installPackages } from '../apt.mjs'
import { bytesIn } from '../cache.mjs'
import { reasonOf } from '../failure.mjs'
import { Interrupted } from '../interrupt.mjs'
import { run } from '../run.mjs'
import { TENSORFLOW_PINS } from '../tensorflow-pins.mjs'
import { compileAddon } from './addon.mjs'

/** @import { Context } from '../index.mjs' */
/** @import { Pin } from '../tensorflow-pins.mjs' */

const UNPACK = path.join(path.dirname(fileURLToPath(import.meta.url)), 'unpack-wheel.py')

/** Finds a Python that has pip. */
const findPython = async () => {
  /** @type {string[]} */
  const reasons = []
  for (const command of ['python3', 'python']) {
    try {
      await run(command, ['-m', 'pip', '--version'])
      return { command, reasons }
    } catch (error) {
      if (error instanceof Interrupted) throw error
      reasons.push(reasonOf(error))
    }
  }
  return { command: undefined, reasons }
}

/** @param {Context} context */
const needPython = async ({ progress }) => {
  let python = await findPython()
  if (!python.command && canInstallPackages()) {
    progress.update('installing Python with pip')
    await installPackages(['python3', 'python3-pip'])
    python = await findPython()
  }
  if (!python.command) throw new Error(`There is no Python with pip.\n${python.reasons.join('\n')}`)
  return python.command
}

/**
 * Downloads the pinned wheel; pip compares its checksum.
 * @param {Context} context
 * @param {string} python
 * @param {Pin} pin
 * @param {string} folder
 */
const download = async ({ progress }, python, pin, folder) => {
  mkdirSync(folder, { recursive: true })
  const requirements = path.join(folder, 'requirements.txt')
  writeFileSync(requirements, `${pin.requirement} --hash=sha256:${pin.sha256}\n`)
  const show = () =>
    progress.update('downloading', { done: bytesIn(folder), total: pin.bytes, unit: 'bytes' })
  show()
  await run(
    python,
    [
      ...['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-cache-dir'],
      ...['--progress-bar', 'off', '--python-version', pin.python, '--platform', pin.platform],
      ...['--require-hashes', '-r', requirements, '-d', folder],
    ],
    {
      cwd: folder,
      // pip's own unfinished files lie in TMPDIR: there they are counted, and removed with the rest.
      env: {
        TMPDIR: folder,
        PIP_RETRIES: '1',
        PIP_DEFAULT_TIMEOUT: '20',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        PIP_NO_INPUT: '1',
      },
      onTick: show,
    },
  )
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl'))
  if (!wheel) throw new Error('pip said that it had downloaded the wheel, but it is not there.')
  return path.join(folder, wheel)
}

/**
 * Makes a TensorFlow from the Python package index's wheel, with the addon compiled here.
 * @param {Context} context
 * @param {string} folder
 */
export const makeFromWheel = async (context, folder) => {
  const { progress } = context
  const machine = `${process.platform}-${process.arch}`
  const pin = TENSORFLOW_PINS[machine]
  if (!pin) throw new Error(`No wheel is pinned for ${machine}.`)
  const python = await needPython(context)
  const downloads = path.join(folder, 'download')
  const wheel = await download(context, python, pin, downloads)

  const deps = path.join(folder, 'deps')
  await run(python, [UNPACK, wheel, deps], {
    onLine: (line) => {
      const [done = 0, total = 0] = line.split(' ').map(Number)
      progress.update('unpacking', { done, total, unit: 'bytes' })
    },
  })
  rmSync(downloads, { recursive: true })
  // The names that the linker and tfjs-node ask for.
  const lib = path.join(deps, 'lib')
  symlinkSync('libtensorflow_cc.so.2', path.join(lib, 'libtensorflow.so'))
  symlinkSync('libtensorflow_cc.so.2', path.join(lib, 'libtensorflow.so.2'))
  symlinkSync('libtensorflow_framework.so.2', path.join(lib, 'libtensorflow_framework.so'))

  await compileAddon(context, folder)
}
