import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import type { RunReport } from '#shared/domain/run-report.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { dataBlock } from './html/html.ts'
import { MAX_REPORT_BYTES, readReport } from './read-report.ts'

const report: RunReport = {
  format: 'downhill-report',
  version: 1,
  writtenAt: '2026-01-02T03:04:05.678Z',
  parts: { downhill: '0.1.0', tensorflow: null, libvips: '8.18.0', cpu: null, threads: 2 },
  project: 'Pets',
  run: {
    ...{ id: 1, state: 'finished', reason: null, stepsDone: 4, forkedFrom: null },
    ...{ createdAt: '2026-01-02T03:04:05.678Z', endedAt: null },
    ...{ trainPhotos: 2, validationPhotos: 2, rateChanges: [] },
  },
  spec: DEFAULT_RUN_SPEC,
  labels: ['cat', '</script>'],
  photos: { hash: '0'.repeat(64), train: ['', ''], validation: ['', ''] },
  notRepeatable: null,
  epochs: [],
  result: null,
}

let file: string
beforeEach(async () => void (file = join(await tempFolder(), 'report.html')))

const holding = (data: unknown) => writeFile(file, `<p>${dataBlock('downhill-report', data).html}`)

it('reads what was written', async () => {
  await holding(report)
  expect(await readReport(file)).toEqual(report)
})

it.each<readonly [string, unknown]>([
  ['nothing', null],
  ['another format', { ...report, format: 'downhill-run' }],
  ['no settings', { ...report, spec: {} }],
  ['one label', { ...report, labels: ['cat'] }],
  ['two labels of one name', { ...report, labels: ['cat', 'cat'] }],
  ['photos of another number of labels', { ...report, photos: { ...report.photos, train: [''] } }],
  ['a hash that is none', { ...report, photos: { ...report.photos, hash: 'abc' } }],
])('a report with %s is damaged', async (_name, data) => {
  await holding(data)
  await expect(readReport(file)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining('is damaged') as string,
  })
})

it('a block that is no JSON is damage', async () => {
  await writeFile(file, '<script type="application/json" id="downhill-report">{"a":</script>')
  await expect(readReport(file)).rejects.toThrow('is damaged')
})

it('a newer one is told apart', async () => {
  await holding({ ...report, version: 2 })
  await expect(readReport(file)).rejects.toThrow('newer Downhill')
})

it('another page is no report', async () => {
  await writeFile(file, '<!doctype html><p>A page')
  await expect(readReport(file)).rejects.toThrow('is not the report of a run')
})

it('a file that is too large is not read, and one that is not there neither', async () => {
  await writeFile(file, '')
  await truncate(file, MAX_REPORT_BYTES + 1)
  await expect(readReport(file)).rejects.toThrow('too large to be a report')
  await expect(readReport(`${file}.gone`)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(readReport(join(file, '..'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
