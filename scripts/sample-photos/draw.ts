import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makePhotoSet, type PhotoSetSpec } from './photo-set.ts'

const usage = 'node scripts/sample-photos/draw.ts --out DIR [--count 150] [--seed 1]'

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < least) {
    throw new Error(`--${name} must be a whole number from ${least}, not "${text}".`)
  }
  return value
}

const readArguments = (args: readonly string[]): PhotoSetSpec => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      count: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
    },
  })
  if (values.out === undefined) throw new Error('Say with --out where the photos go.')
  return {
    out: resolve(values.out),
    count: wholeNumber('count', values.count, 1),
    seed: wholeNumber('seed', values.seed, 0),
  }
}

try {
  const spec = readArguments(process.argv.slice(2))
  const started = performance.now()
  const { photos, bytes } = await makePhotoSet(spec)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.error(
    `Drew ${photos} photos of cats and dogs (${(bytes / 1e6).toFixed(2)} MB) into ${spec.out} in ${seconds} s.`,
  )
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\nUsage: ${usage}`)
  process.exitCode = 1
}
