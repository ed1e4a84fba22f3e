import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { UnreadableReason } from '#shared/domain/sample.ts'
import { decodePixels } from './decode-pixels.ts'
import { inspectPhoto } from './inspect-photo.ts'
import { readPhotoFile } from './read-photo-file.ts'
import { toUnreadable, UnreadablePhoto } from './unreadable.ts'

/** Files of image decoders' own test suites, where somebody has put them beside the project. */
const FOLDER = resolve('..', 'shared', 'photos', 'messy')
const found = existsSync(FOLDER)
if (!found) console.warn(`Left out: there are no messy photos at ${FOLDER}`)

it.skipIf(!found)(
  'every messy photo either becomes pixels or has one of the known reasons',
  async () => {
    const files = readdirSync(FOLDER, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name !== 'SOURCES.csv')
      .map((entry) => join(entry.parentPath, entry.name))
    const outcomes = new Map<string, number>()
    for (const file of files) {
      const outcome = await read(file)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    expect([...outcomes.keys()].filter((outcome) => !isKnown(outcome))).toEqual([])
    // The set holds photos of every kind: neither taking all nor refusing all would be right.
    expect(outcomes.get('ready')).toBeGreaterThan(files.length / 3)
    expect(outcomes.get('truncated')).toBeGreaterThan(3)
    expect(outcomes.get('unsupported')).toBeGreaterThan(20)
  },
  120_000,
)

const isKnown = (outcome: string) =>
  outcome === 'ready' || UnreadableReason.safeParse(outcome).success

async function read(file: string): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readPhotoFile(file)
    await inspectPhoto(bytes, 64)
  } catch (error) {
    const { reason, message } = toUnreadable(error)
    return /^[A-Z].*\.$/s.test(message) ? reason : `${file}: not a sentence: ${message}`
  }
  // What an import takes, training must be able to decode.
  for (const colour of ['rgb', 'grey'] as const) {
    const pixels = await decodePixels(bytes, { imageSize: 8, colour }).catch((e: unknown) => e)
    if (pixels instanceof UnreadablePhoto) return `${file}: ready but ${pixels.message}`
  }
  return 'ready'
}
