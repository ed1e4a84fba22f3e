import { cp, mkdir, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 120_000 })

const FIELDS = {
  type: 'doctor',
  node: process.versions.node,
  libvips: expect.stringMatching(/^\d+\.\d+/) as string,
  sharp: expect.stringMatching(/^\d+\.\d+/) as string,
  sqlite: expect.stringMatching(/^3\./) as string,
  cores: expect.any(Number) as number,
  windowHost: expect.any(String) as string,
  freeMemoryBytes: expect.any(Number) as number,
  totalMemoryBytes: expect.any(Number) as number,
  freeDiskBytes: expect.any(Number) as number,
}

it('finds that training works here', async () => {
  const home = join(await tempFolder(), 'not there yet')
  const { code, lines } = await runCli(['doctor', '--json'], { home })
  expect(lines()).toEqual([
    {
      ...FIELDS,
      canTrain: true,
      problem: null,
      tensorflow: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      tfjsNode: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      native: true,
      matrixProductVerified: true,
      cpu: expect.any(String) as string,
      cpuFeatures: expect.any(Array) as string[],
      threads: expect.any(Number) as number,
      projects: home,
      // A path when the command was started by the project's own script.
      cache: process.env['DOWNHILL_CACHE'] ?? null,
    },
  ])
  expect(code).toBe(0)
})

it('finds that training cannot work where TensorFlow is missing', async () => {
  const folder = await tempFolder()
  const home = join(folder, 'home')
  // The app as it is, with all that it needs but TensorFlow.
  const root = join(folder, 'app')
  await mkdir(join(root, 'node_modules'), { recursive: true })
  for (const part of ['package.json', 'src/shared', 'src/engine', 'src/cli']) {
    await cp(resolve(part), join(root, part), { recursive: true })
  }
  for (const name of ['zod', 'sharp']) {
    await symlink(resolve('node_modules', name), join(root, 'node_modules', name), 'dir')
  }

  const { code, lines } = await runCli(['doctor', '--json'], { home, root })
  expect(lines()).toMatchObject([
    {
      ...FIELDS,
      canTrain: false,
      problem: expect.stringContaining('TensorFlow could not be loaded') as string,
      tensorflow: null,
      native: false,
      matrixProductVerified: false,
    },
  ])
  expect(code).toBe(1)

  const photos = join(folder, 'Pets')
  await writePhotos(photos, { cat: 2, dog: 2 })
  const train = await runCli(['train', photos, '--json', '--size', '8'], { home, root })
  expect([train.code, train.stdout]).toEqual([1, ''])
  expect(train.stderr).toContain('TensorFlow could not be loaded')
})
