import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { MAX_PRESETS } from '#shared/domain/preset.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createPresets } from './presets.ts'

let file: string
beforeEach(async () => {
  file = join(await tempFolder(), 'made on demand', 'presets.json')
})

const spec = DEFAULT_RUN_SPEC
const names = async () => (await createPresets(file).list()).presets.map(({ name }) => name)
const save = (name: string) => createPresets(file).save({ name, spec })

it('are none at first', async () => {
  expect(await createPresets(file).list()).toEqual({ presets: [], setAside: null })
})

it('are kept across restarts, by name', async () => {
  for (const name of ['Net 10', 'a net', 'Net 9']) await save(name)
  expect(await names()).toEqual(['a net', 'Net 9', 'Net 10'])
  expect((await createPresets(file).list()).presets[0]?.spec).toEqual(spec)
})

it('are renamed and deleted, and come back as what they were', async () => {
  const { id } = await save('a')
  await save('b')
  expect(await createPresets(file).rename({ id, name: 'c' })).toEqual({ id, name: 'c', spec })
  const gone = await createPresets(file).remove(id)
  expect(await names()).toEqual(['b'])
  expect(await createPresets(file).save(gone)).toEqual({ id, name: 'c', spec })
  expect(await names()).toEqual(['b', 'c'])
})

it('have names of their own, in capitals or not', async () => {
  const { id } = await save('Mine')
  const other = await save('other')
  const taken = { code: 'INVALID_INPUT', message: expect.stringContaining('“Mine”') as string }
  await expect(save('mine')).rejects.toMatchObject(taken)
  await expect(createPresets(file).rename({ id: other.id, name: 'MINE' })).rejects.toMatchObject(
    taken,
  )
  expect(await createPresets(file).rename({ id, name: 'mine' })).toMatchObject({ name: 'mine' })
})

it('that are gone can neither be renamed nor deleted', async () => {
  const { id } = await save('a')
  await createPresets(file).remove(id)
  const gone = { code: 'NOT_FOUND' }
  await expect(createPresets(file).remove(id)).rejects.toMatchObject(gone)
  await expect(createPresets(file).rename({ id, name: 'b' })).rejects.toMatchObject(gone)
})

it('are all there when several are saved at once, fifty at most', async () => {
  const presets = createPresets(file)
  const saved = Array.from({ length: MAX_PRESETS }, (_, n) => presets.save({ name: `${n}`, spec }))
  await Promise.all(saved)
  await expect(presets.save({ name: 'more', spec })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
  expect(await names()).toHaveLength(MAX_PRESETS)
})

it.each([
  '',
  'not JSON',
  '{"presets": 7}',
  '{"presets": [{"id": 1}]}',
  'null',
  ' '.repeat(1_000_001),
  JSON.stringify({
    presets: [
      {
        id: '8a1f3a3e-7c1c-4b7e-9a57-0a6d8a2f6f10',
        name: 'layers',
        spec: { ...spec, model: { kind: 'layers', layers: [] } },
      },
    ],
  }),
])('set a damaged file aside, whole, and say where (%#)', async (content) => {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
  const presets = createPresets(file)
  const { setAside } = await presets.list()
  expect(setAside).toBe(file.replace('.json', '.damaged-1.json'))
  expect(await readFile(setAside ?? '', 'utf8')).toBe(content)
  await presets.save({ name: 'a', spec })
  expect(await presets.list()).toMatchObject({ presets: [{ name: 'a' }], setAside })

  // Another one does not take the place of the first.
  await writeFile(file, 'again')
  await expect(createPresets(file).list()).resolves.toMatchObject({ presets: [] })
  expect((await readdir(dirname(file))).sort()).toEqual([
    'presets.damaged-1.json',
    'presets.damaged-2.json',
  ])
})

it('say so where the disk refuses', async () => {
  await mkdir(file, { recursive: true })
  await writeFile(join(file, 'x'), '')
  await expect(save('a')).rejects.toMatchObject({ code: 'DISK' })
})
