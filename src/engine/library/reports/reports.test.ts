import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writePhotos } from '../../images/testing/photo-folder.ts'
import { flatJpeg } from '../../images/testing/photos.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { openPets, petEpoch, petSpec } from '../testing/open-pets.ts'
import { createWorkbench, type Workbench } from '../testing/workbench.ts'
import { readReport } from './read-report.ts'
import { notRepeatable } from './text.ts'

const LABEL = '<img src=x onerror=alert(1)>'
const FILE = `'"><script>alert(1)<.jpg`

/** Lets run 1 learn two epochs. */
async function trainToEnd({ handlers, trainer, ended }: Workbench) {
  await handlers['runs.start']({ spec: petSpec })
  await trainer.job()
  trainer.learn(0, [0.7, 0.6, 0.5, 0.4], [petEpoch(0), petEpoch(1), petEpoch(2)])
  await trainer.save(4, 2)
  trainer.finish()
  return ended(1)
}

/**
 * A trained network, and what a report of it says. To the trainer of the tests what is red has the
 * first label; one photo of the second is red, and judges.
 */
async function openHostile() {
  const folder = await tempFolder()
  const photos = join(folder, 'Pets & <i>')
  await writePhotos(photos, { '"cat"': 6, [LABEL]: 6 })
  await writeFile(
    join(photos, LABEL, FILE),
    await flatJpeg([240, 10, 10], { width: 30, height: 20 }),
  )
  const bench = createWorkbench(folder)
  await bench.library.openFolder(photos)
  await bench.library.importSettled()
  const { samples } = await bench.handlers['samples.page']({
    ...{ offset: 0, limit: 50, filter: {}, order: 'path', descending: false },
  })
  const red = samples.find(({ path }) => path.endsWith(FILE))
  await bench.handlers['samples.pin']({
    selection: { ids: [red?.id ?? 0] },
    split: 'validation',
  })
  const run = await trainToEnd(bench)
  const path = join(folder, 'report.html')
  const write = async (thumbnails = false) => {
    await bench.handlers['runs.writeReport']({ runId: 1, path, thumbnails })
    return readFile(path, 'utf8')
  }
  return { ...bench, folder, photos, path, run, write }
}

describe('a report', () => {
  it('holds what it takes to do the run again, and the numbers that must come out', async () => {
    const { path, run, write } = await openHostile()
    await write()
    const report = await readReport(path)
    expect(report).toMatchObject({
      project: 'Pets & _i_',
      run: { id: 1, state: 'finished', trainPhotos: run.trainPhotos },
      spec: petSpec,
      labels: ['"cat"', LABEL],
      notRepeatable: null,
      epochs: [petEpoch(0), petEpoch(1), petEpoch(2)].map(
        ({ imagesPerSecond: _, ...epoch }) => epoch,
      ),
      result: { validation: run.result?.validation, majority: { photos: 1 } },
      // The trainer of the tests does not say what it is.
      parts: { downhill: expect.stringMatching(/^\d/) as string, tensorflow: null },
    })
    const counts = [...(report.photos?.train ?? []), ...(report.photos?.validation ?? [])].map(
      (packed) => Buffer.from(packed, 'base64').length / 16,
    )
    expect(counts.reduce((sum, count) => sum + count)).toBe(13)
  })

  it('shows names as they are written, and runs nothing of them', async () => {
    const { write } = await openHostile()
    const page = await write()
    // A project's folder is named after that of its photos, without what a folder may not be called.
    expect(page).toContain('Run 1 of Pets &amp; _i_')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).toContain('&#39;&quot;&gt;&lt;script&gt;alert(1)&lt;.jpg')
    // Its own block of data is the only script, and no browser runs that.
    expect(page.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/json" id="downhill-report">',
    ])
    expect(page).not.toMatch(/<img|onerror=alert\(1\)>(?!")/)
    expect(page).not.toMatch(/https?:/)
    expect(page).toContain('default-src &#39;none&#39;')
  })

  it('counts what is taken for what, and names the photos', async () => {
    const { write } = await openHostile()
    const page = (await write()).replaceAll(/\s+/g, ' ')
    const cells = [...page.matchAll(/class="number (right|wrong|none)"[^>]*> ?(\d+)/g)].map(
      ([, look, photos]) => [look, photos],
    )
    expect(cells).toEqual([
      ['right', '1'],
      ['none', '0'],
      ['wrong', '1'],
      ['none', '0'],
    ])
    expect(page).not.toContain('data:image/webp')
    expect(page).toMatch(/class="number">9\d\.\d %/)
  })

  it('has pictures only when they are asked for', async () => {
    const { write } = await openHostile()
    const page = await write(true)
    const [, picture = ''] = /src="data:image\/webp;base64,([^"]+)"/.exec(page) ?? []
    expect(Buffer.from(picture, 'base64').toString('latin1', 8, 12)).toBe('WEBP')
    expect(page.match(/<img/g)).toHaveLength(1)
  })

  it('leaves out photos whose file is gone, and says so', async () => {
    const { photos, write } = await openHostile()
    await rename(photos, `${photos} away`)
    await mkdir(photos)
    // What the cache of pixels holds, the network can still look at.
    expect(await write(true)).toContain('Photos it gets wrong')
  })

  it('says when it cannot be done again', async () => {
    const { handlers, path, write, library } = await openHostile()
    const { samples } = library.session().project
    const [first] = samples.forTraining()
    const labels = library.session().project.labels.all()
    await handlers['samples.assignLabel']({
      selection: { ids: [first?.id ?? 0] },
      labelId: labels.at(-1)?.id ?? null,
    })
    expect(await write()).toContain(notRepeatable.photosChanged)
    await handlers['samples.assignLabel']({ selection: { ids: [first?.id ?? 0] }, labelId: null })
    expect(await write()).toContain(notRepeatable.photosChanged)
    expect(await readReport(path)).toMatchObject({
      photos: null,
      notRepeatable: notRepeatable.photosChanged,
    })
    await handlers['journal.undo']({})
    await handlers['journal.undo']({})
    await write()
    expect((await readReport(path)).notRepeatable).toBeNull()
  })

  it('tells of a learning rate that a person changed, and that nobody can do so again', async () => {
    const { path, write, library } = await openHostile()
    library.session().project.metrics.addRateChange(1, { step: 3, factor: 0.5 })
    expect((await write()).replaceAll('\u00a0', ' ')).toContain('× 0.5 after 3 updates')
    expect((await readReport(path)).notRepeatable).toBe(notRepeatable.rateChanged)
  })

  it('waits for the end of its run', async () => {
    const { handlers, trainer, home } = await openPets()
    await handlers['runs.start']({ spec: petSpec })
    await trainer.job()
    const input = { runId: 1, path: join(home, 'report.html'), thumbnails: false }
    await expect(handlers['runs.writeReport'](input)).rejects.toMatchObject({ code: 'BUSY' })
    await expect(
      handlers['runs.writeTensorBoard']({ runId: 1, folder: home }),
    ).rejects.toMatchObject({ code: 'BUSY' })
    trainer.finish()
  })

  it('cannot be written where there is no folder', async () => {
    const { handlers, folder } = await openHostile()
    const path = join(folder, 'nowhere', 'report.html')
    await expect(
      handlers['runs.writeReport']({ runId: 1, path, thumbnails: false }),
    ).rejects.toMatchObject({ code: 'DISK' })
    await expect(
      handlers['runs.writeReport']({ runId: 2, path, thumbnails: false }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

it('TensorBoard files lie in a folder of the run’s own, the same however often they are written', async () => {
  const bench = await openPets()
  await trainToEnd(bench)
  const { file } = await bench.handlers['runs.writeTensorBoard']({ runId: 1, folder: bench.home })
  expect(file).toMatch(/Pets run 1[\\/]events\.out\.tfevents\.\d+\.downhill$/)
  const written = await readFile(file)
  expect(written.toString('latin1')).toContain('loss/step')
  expect(
    (await bench.handlers['runs.writeTensorBoard']({ runId: 1, folder: bench.home })).file,
  ).toBe(file)
  expect(await readFile(file)).toEqual(written)
})

describe('doing a report’s run again', () => {
  it('trains on the same photos in the same order, whatever the project says of them', async () => {
    const first = await openHostile()
    await first.write()
    const job = await rememberRows(first)
    const other = join(first.folder, 'renamed')
    await rename(first.photos, other)
    await rename(join(other, LABEL), join(other, 'A'))

    const second = createWorkbench(join(first.folder, 'second'))
    await second.library.openFolder(other, { reading: { by: 'none' } })
    await second.library.importSettled()
    const { photos, run } = await second.handlers['runs.repeat']({ report: first.path })
    expect(photos).toEqual({ photos: 13, missing: 0, changed: 0, added: 0 })
    expect(run).toMatchObject({ spec: petSpec, labels: [{ name: '"cat"' }, { name: LABEL }] })
    await second.trainer.job()
    expect(await rememberRows(second)).toEqual(job)
    second.trainer.finish()
    await second.ended(1)
  })

  it('starts nothing on other photos', async () => {
    const first = await openHostile()
    await first.write()
    const [one, two] = [join(first.photos, '"cat"', '0.jpg'), join(first.photos, '"cat"', '1.jpg')]
    await rename(one, join(first.folder, 'away.jpg'))
    await writeFile(two, await flatJpeg([1, 2, 3], { width: 40, height: 40 }))
    const second = createWorkbench(join(first.folder, 'second'))
    await second.library.openFolder(first.photos)
    await second.library.importSettled()
    expect(await second.handlers['runs.repeat']({ report: first.path })).toEqual({
      photos: { photos: 13, missing: 1, changed: 1, added: 0 },
      run: null,
    })
    expect(second.library.session().project.runs.count()).toBe(0)
  })
})

/** Content hashes and labels of what the last run learned from and was judged by, in order. */
async function rememberRows({ library }: Workbench) {
  const { project } = library.session()
  const known = new Map(project.samples.known().map((sample) => [sample.id, sample]))
  const ids = project.runs.samples(1)
  const hashes = (wanted: Uint32Array = new Uint32Array()) =>
    Array.from(wanted, (id) => Buffer.from(known.get(id)?.contentHash ?? []).toString('hex'))
  const file = await readFile(join(project.path, 'runs', '0001', 'run.json'), 'utf8')
  return {
    train: hashes(ids?.train),
    validation: hashes(ids?.validation),
    data: /"data": "(\w+)"/.exec(file)?.[1],
  }
}
