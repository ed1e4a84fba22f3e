import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { tempFolder } from '../../testing/temp-folder.ts'
import { createRecentProjects } from './recent-projects.ts'

let home: string
let file: string
beforeEach(async () => {
  home = await tempFolder()
  file = join(home, 'made on demand', 'recent-projects.json')
})

const project = (name: string) => ({
  path: join(home, `${name}.downhill`),
  name,
  photoFolder: `/photos/${name}`,
})
const names = async () => (await createRecentProjects(file).list()).map(({ name }) => name)

it('are none at first', async () => {
  expect(await names()).toEqual([])
})

it('come with the latest first, each once, across restarts', async () => {
  for (const name of ['a', 'b', 'a']) await createRecentProjects(file).remember(project(name))
  expect(await names()).toEqual(['a', 'b'])
  await createRecentProjects(file).forget(project('a').path)
  expect(await names()).toEqual(['b'])
})

it('say whether their folder is within reach', async () => {
  const recent = createRecentProjects(file)
  await recent.remember(project('gone'))
  await recent.remember(project('here'))
  await mkdir(project('here').path)
  expect((await recent.list()).map(({ name, available }) => [name, available])).toEqual([
    ['here', true],
    ['gone', false],
  ])
})

it('are at most thirty', async () => {
  const recent = createRecentProjects(file)
  for (let i = 0; i < 32; i++) await recent.remember(project(String(i)))
  const all = await names()
  expect(all).toHaveLength(30)
  expect([all[0], all.at(-1)]).toEqual(['31', '2'])
})

it.each(['', 'not JSON', '{"projects": 7}', '{"projects": [{"path": 1}]}', 'null'])(
  'begin anew when their file holds %j',
  async (content) => {
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(file, content)
    expect(await names()).toEqual([])
    await createRecentProjects(file).remember(project('a'))
    expect(await names()).toEqual(['a'])
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ projects: [{ name: 'a' }] })
  },
)
