import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { factsOf, factsOfAll, sameFacts } from './file-facts.ts'

it('tell size and time of a file, and of what a link leads to', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, 'a'), 'abc')
  await utimes(join(folder, 'a'), 1, 1_700_000_000.5)
  await symlink(join(folder, 'a'), join(folder, 'link'))
  const facts = { bytes: 3, modifiedAt: 1_700_000_000_500 }
  expect(await factsOf(join(folder, 'a'))).toEqual(facts)
  expect(await factsOf(join(folder, 'link'))).toEqual(facts)
})

it('tell what is not there from what cannot be looked at', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, 'b'))
  await symlink(join(folder, 'gone'), join(folder, 'link'))
  expect(await factsOf(join(folder, 'gone'))).toBeNull()
  expect(await factsOf(join(folder, 'gone', 'too'))).toBeNull()
  expect(await factsOf(join(folder, 'link'))).toBeUndefined()
  expect(await factsOf(join(folder, 'b'))).toBeUndefined()
  expect(sameFacts(null, undefined)).toBe(false)
})

it('of many files come in their order, and no more are asked for when nobody waits', async () => {
  const folder = await tempFolder()
  const names = Array.from({ length: 100 }, (_, n) => String(n))
  for (const name of names) await writeFile(join(folder, name), 'x'.repeat(Number(name)))
  let told = 0
  const { signal } = new AbortController()
  const facts = await factsOfAll(folder, names, signal, () => told++)
  expect(facts.map((each) => each?.bytes)).toEqual(names.map(Number))
  expect(told).toBe(100)
  const none = await factsOfAll(folder, names, AbortSignal.abort())
  expect(none.every((each) => each === undefined)).toBe(true)
})
