import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { runFolder } from '#engine/library/project/project-paths.ts'
import { writeRunFile } from '#engine/library/runs/run-file.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { findRun, readRun, runArgument, runName } from './find-run.ts'

let home: string
let project: string
beforeEach(async () => {
  home = await tempFolder()
  vi.stubEnv('DOWNHILL_HOME', home)
  project = join(home, "My pets' 🐈.downhill")
})
afterEach(() => vi.unstubAllEnvs())

it('finds a run by its folder and by what train calls it', async () => {
  const folder = runFolder(project, 12)
  await writeRunFile(folder, { run: 12, spec: DEFAULT_RUN_SPEC, labels: ['cat', 'dog'] })
  const name = runName(project, 12)
  expect(name).toBe("My pets' 🐈/12")
  for (const run of [folder, name]) {
    expect(await findRun(run)).toBe(folder)
    expect(await readRun(run)).toEqual({ project, id: 12, spec: DEFAULT_RUN_SPEC })
  }
})

it('says that there is none', async () => {
  await mkdir(project)
  await expect(findRun(runName(project, 1))).rejects.toThrow(/^There is no run at My pets' 🐈\/1\./)
  await expect(readRun(project)).rejects.toThrow(/is not the folder of a run/)
})

it('writes a run so that a shell takes it as one word', () => {
  expect(runArgument(join(home, 'Pets.downhill'), 1)).toBe('Pets/1')
  expect(runArgument(project, 1)).toBe("'My pets'\\'' 🐈/1'")
  // A project elsewhere is not found by its name.
  expect(runArgument('/mnt/Pets.downhill', 1)).toBe('/mnt/Pets.downhill/runs/0001')
})
