import { execFileSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { tempFolder } from '../testing/temp-folder.ts'
import { findEngineNode } from './engine-node.ts'
import { findFolders } from './folders.ts'

afterEach(() => void vi.unstubAllEnvs())

it('the engine’s Node is the one that came with the packages', () => {
  const node = findEngineNode(resolve('.'))
  expect(node).toContain(join('node_modules', 'node-'))
  expect(execFileSync(node ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/^v24\./)
})

it('there is none where no packages are', async () => {
  expect(findEngineNode(await tempFolder())).toBeUndefined()
})

it('projects lie in the person’s own folder, or where DOWNHILL_HOME says', () => {
  vi.stubEnv('DOWNHILL_HOME', undefined)
  const home = join(homedir(), 'Downhill')
  expect(findFolders()).toEqual({
    home,
    recent: join(home, 'recent-projects.json'),
    presets: join(home, 'presets.json'),
  })
  vi.stubEnv('DOWNHILL_HOME', 'some where')
  expect(findFolders().home).toBe(resolve('some where'))
})
