import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePhoto, makePhotoSet } from './photo-set.ts'
import { photoSize } from './photo.ts'
import { type Label } from './species.ts'

const count = 40
const shippedCount = 150

let folder: string
let out: string
let names: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sample-photos-'))
  out = join(folder, 'photos')
  await makePhotoSet({ out, count, seed: 1 })
  names = await readdir(out)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Mean red, green and blue over all photos of a label, in levels of 255. */
const meanColour = async (label: Label): Promise<number[]> => {
  const own = names.filter((name) => name.startsWith(label))
  const stats = await Promise.all(own.map((name) => sharp(join(out, name)).stats()))
  return [0, 1, 2].map(
    (channel) =>
      stats.reduce((sum, { channels }) => sum + (channels[channel]?.mean ?? NaN), 0) / own.length,
  )
}

describe('the set of drawn photos', () => {
  it('holds as many cats as dogs, numbered from 0', () => {
    const numbers = Array.from({ length: count }, (_, index) => index)
    const expected = ['cat', 'dog'].flatMap((label) =>
      numbers.map((index) => `${label}.${index}.jpg`),
    )
    expect(names.toSorted()).toEqual(expected.toSorted())
  })

  it('holds square JPEG photos in colour', async () => {
    for (const name of names) {
      const { format, width, height, channels } = await sharp(join(out, name)).metadata()
      expect({ name, format, width, height, channels }).toEqual({
        name,
        format: 'jpeg',
        width: photoSize,
        height: photoSize,
        channels: 3,
      })
    }
  })

  it('stays below 3 MB when it is whole', async () => {
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(out, name))).size))
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean * 2 * shippedCount).toBeLessThan(3e6)
  })

  it('gives no label away by its mean colour', async () => {
    const [cats, dogs] = await Promise.all([meanColour('cat'), meanColour('dog')])
    for (const [channel, value] of cats.entries()) {
      expect(Math.abs(value - (dogs[channel] ?? NaN))).toBeLessThan(12)
    }
  })

  it('leaves nothing unfinished beside it, and replaces a set that was there', async () => {
    await writeFile(join(out, 'cat.999.jpg'), 'left over')
    await makePhotoSet({ out, count: 1, seed: 2 })
    expect(await readdir(folder)).toEqual(['photos'])
    expect((await readdir(out)).toSorted()).toEqual(['cat.0.jpg', 'dog.0.jpg'])
  })

  it('is the same to the byte whenever it is drawn, whatever the count', async () => {
    const again = join(folder, 'again')
    await makePhotoSet({ out: again, count: 6, seed: 1 })
    for (const name of await readdir(again)) {
      const [label, index] = name.split('.')
      // The names above start with one of the two labels.
      const photo = await makePhoto(label as Label, Number(index), 1)
      expect(photo.equals(await readFile(join(again, name))), name).toBe(true)
    }
    await rm(again, { recursive: true })
  })

  it('is another set with another seed', async () => {
    const [one, two] = await Promise.all([makePhoto('cat', 0, 1), makePhoto('cat', 0, 2)])
    expect(one.equals(two)).toBe(false)
  })
})
