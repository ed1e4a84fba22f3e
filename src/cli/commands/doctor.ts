import { statfs } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { findFolders } from '#engine/supervisor/folders.ts'
import { withEngine } from '../engine.ts'
import { createOutput } from '../output.ts'

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`

/** `downhill doctor`: what this installation is made of, and whether training can work. */
export async function doctor(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
  const output = createOutput(values.json ?? false)
  const { home } = findFolders()
  const [parts, freeDisk] = await Promise.all([
    withEngine((engine) => engine.call('engine.describe', {})),
    freeBytes(home),
  ])
  const { trainer } = parts
  const ready = trainer.state === 'ready' ? trainer.description : undefined
  const canTrain = ready?.native === true && ready.verified
  const problem = trainer.state === 'unavailable' ? trainer.problem.message : null

  const report = {
    canTrain,
    problem,
    node: process.versions.node,
    tensorflow: ready?.tensorflow ?? null,
    tfjsNode: ready?.tfjsNode ?? null,
    native: ready?.native ?? false,
    matrixProductVerified: ready?.verified ?? false,
    libvips: parts.libvips,
    sharp: parts.sharp,
    sqlite: parts.sqlite,
    cpu: ready?.cpu ?? null,
    cpuFeatures: ready?.cpuFeatures ?? [],
    cores: availableParallelism(),
    threads: ready?.threads ?? null,
    windowHost: process.env['DOWNHILL_WINDOW_HOST_FOUND'] ?? 'unknown',
    freeMemoryBytes: process.availableMemory(),
    totalMemoryBytes: totalmem(),
    freeDiskBytes: freeDisk,
    projects: home,
    cache: process.env['DOWNHILL_CACHE'] ?? null,
  }
  const lines: readonly (readonly [string, string])[] = [
    ['Node', report.node],
    ['TensorFlow', ready ? `${ready.tensorflow} (${ready.native ? 'native' : 'not native'})` : '–'],
    ['tfjs-node', report.tfjsNode ?? '–'],
    ['Matrix product', report.matrixProductVerified ? 'right' : 'not verified'],
    ['libvips', `${report.libvips} (sharp ${report.sharp})`],
    ['SQLite', report.sqlite],
    ['Processor', `${report.cpu ?? '–'}, ${report.cores} cores`],
    ['Features', report.cpuFeatures.join(' ') || '–'],
    ['Threads used', String(report.threads ?? '–')],
    ['Window', report.windowHost],
    [
      'Free memory',
      `${gigabytes(report.freeMemoryBytes)} of ${gigabytes(report.totalMemoryBytes)}`,
    ],
    ['Free disk', freeDisk === null ? '–' : gigabytes(freeDisk)],
    ['Projects', report.projects],
    ['Cache', report.cache ?? '–'],
  ]
  const verdict = canTrain
    ? 'Training works here.'
    : `Training cannot work here. ${problem ?? 'TensorFlow gave a wrong result.'}`
  output.result(
    { type: 'doctor', ...report },
    [...lines.map(([name, value]) => `${name.padEnd(16)}${value}`), '', verdict].join('\n'),
  )
  return canTrain ? 0 : 1
}

/** Free bytes of the disk that holds `folder`, or the nearest folder above it that exists. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    const parent = dirname(folder)
    return parent === folder ? null : freeBytes(parent)
  }
}
