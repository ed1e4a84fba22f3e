/** Wrong usage and folders that cannot be trained on, each in a process of its own. */
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { writePhotos } from '#engine/images/testing/photo-folder.ts'
import { tempFolder } from '#engine/testing/temp-folder.ts'
import { type CliRun, runCli } from './testing/run-cli.ts'

vi.setConfig({ testTimeout: 120_000 })

let home: string
let folder: string
beforeEach(async () => {
  folder = await tempFolder()
  home = join(folder, 'home')
})

describe('wrong usage', () => {
  it.each([
    [[], 'A command is missing.'],
    [['frobnicate'], 'There is no command frobnicate.'],
    [['toString'], 'There is no command toString.'],
    [['train'], 'train needs a folder of photos.'],
    [['train', '.', '--epochs', 'many'], '--epochs: '],
    [['train', '.', '--learning-rate', '-1'], '--learning-rate'],
    [['train', '.', '--wat'], '--wat'],
    [['train', '.', '--spec', 'gone.json'], 'there is no file gone.json'],
    [['train', '.', '--spec', 'tsconfig.json'], 'tsconfig.json'],
    [['train', '--resume', 'Pets/1', '--epochs', '3'], '--resume goes on with a run as it is'],
    [['experiment'], 'experiment needs a name: find-rate, check-gradients'],
    [['experiment', 'walk', '.'], 'There is no experiment walk.'],
    [['sweep'], 'sweep needs a file'],
    [['sweep', 'gone.json', '.'], 'there is no file gone.json'],
    [['sweep', 'tsconfig.json', '.', '--confirm', '.'], '--confirm goes with --merge'],
    [['sweep', '--merge'], '--merge needs the files'],
    [['sweep', '--merge', 'tsconfig.json'], 'tsconfig.json'],
    [['find-rate'], 'find-rate needs a folder of photos.'],
    [['check-gradients', '.', '--count', '0'], '--count: '],
    [['classify', 'Pets/1'], 'classify needs a run'],
    [['doctor', '--wat'], '--wat'],
  ])('%j is exit code 2, with what is wrong and the usage', async (args, words) => {
    const { code, stdout, stderr } = await runCli(args, { home })
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(words)
    expect(stderr).toContain('Usage:')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('help and version', () => {
  it('go to standard output', async () => {
    const help = await runCli(['--help'], { home })
    expect([help.code, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain('downhill train <folder>')
    const train = await runCli(['train', '--help'], { home })
    expect([train.code, train.stderr]).toEqual([0, ''])
    expect(train.stdout).toContain('--learning-rate')
    const version = await runCli(['--version'], { home })
    expect([version.code, version.stdout]).toEqual([0, `${manifest.version}\n`])
  })
})

describe('the settings', () => {
  it('are printed as a file that --spec takes', async () => {
    const args = ['train', '--print-spec', '--model', 'convolutional', '--filters', '8']
    const printed = await runCli(args, { home })
    expect([printed.code, printed.stderr]).toEqual([0, ''])
    const file = join(folder, 'train.json')
    await writeFile(file, printed.stdout)
    const again = await runCli(['train', '--spec', file, '--print-spec'], { home })
    expect([again.code, again.stdout]).toEqual([0, printed.stdout])

    await writeFile(file, printed.stdout.replace('"filters": 8', '"filters": 0'))
    const wrong = await runCli(['train', '--spec', file, '--print-spec'], { home })
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain(
      `${file}: model.blocks.0.filters: expected a whole number from 1 to 1024.`,
    )
  })
})

/** Exit code 1, nothing for a program to misread, and a sentence for a person. */
function expectRefusal({ code, stdout, stderr }: CliRun, words: string) {
  expect(stderr).toContain(words)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

describe('a table that cannot be written', () => {
  it('is told before any photo is classified', async () => {
    const table = join(folder, 'nowhere', 'table.csv')
    const run = await runCli(['classify', folder, 'a.jpg', '--csv', table], { home })
    expectRefusal(run, `The table ${table} cannot be written.`)
  })
})

describe('a folder that cannot be trained on', () => {
  const train = (path: string, asNobody = false) =>
    runCli(['train', path, '--json', '--epochs', '1'], { home, asNobody })

  it('because it is missing', async () => {
    const missing = join(folder, 'my photos 🐈')
    expectRefusal(await train(missing), `The folder ${missing} is not there.`)
  })

  it('because it is a file', async () => {
    await writeFile(join(folder, 'a.jpg'), 'x')
    expectRefusal(await train(join(folder, 'a.jpg')), 'is a file, not a folder')
  })

  it('because it is empty', async () => {
    await mkdir(join(folder, 'empty'))
    expectRefusal(await train(join(folder, 'empty')), 'holds no files')
  })

  it('because it is not mine to read', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip('needs root, to become somebody else')
    const closed = join(folder, 'closed')
    await mkdir(closed)
    await chmod(folder, 0o777)
    await chmod(closed, 0o700)
    const run = await train(closed, true)
    if (run.stderr.includes('downhill.ts')) {
      console.warn('Left out: nobody but root can read this checkout')
      skip('nobody but root can read this checkout')
    }
    expectRefusal(run, `You have no permission to read the folder ${closed}.`)
  })

  it('because nothing in it is a photo', async () => {
    const photos = join(folder, 'texts')
    await mkdir(photos)
    await writeFile(join(photos, 'a.jpg'), 'text')
    await writeFile(join(photos, 'b.jpg'), '')
    expectRefusal(await train(photos), 'None of the 2 files')
  })

  it('because it has one label, which is named', async () => {
    const photos = join(folder, 'cats')
    await writePhotos(photos, { tabby: 3 })
    expectRefusal(await train(photos), '“tabby”')
  })
})
