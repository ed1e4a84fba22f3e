import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Differences } from '#engine/training/golden/differences.ts'
import { handMadeTrace } from '#engine/training/golden/testing/hand-made.ts'
import { golden } from './golden.ts'

const SAME: Differences = {
  losses: 1e-6,
  firstGradients: 2.34e-7,
  finalWeights: 0,
  finalOutputs: null,
}

/** A folder with these files; a trace by its name stands for the hand-made one. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'downhill-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}
const TRACE = JSON.stringify(handMadeTrace())

/** What the command says and with which code it ends, when replaying gives these, one by one. */
async function run(
  args: readonly string[],
  { folder = '/nowhere', outcomes = [] as readonly Differences[] } = {},
) {
  const out: string[] = []
  const err: string[] = []
  const left = [...outcomes]
  const code = await golden(args, {
    defaultFolder: folder,
    replay: () => Promise.resolve(left.shift() ?? SAME),
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  })
  return { code, out, err: err.join('\n') }
}

test('prints a line for each trace, and ends with 0 when all are the same', async () => {
  const folder = await folderOf({ 'b.json': TRACE, 'long-name.json': TRACE, 'README.md': '' })
  const { code, out, err } = await run([folder])
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(out).toEqual([
    '                    losses   gradients     weights     outputs',
    'b.json              1.0e-6      2.3e-7      0.0e+0           –',
    'long-name.json      1.0e-6      2.3e-7      0.0e+0           –',
    '2 of 2 are the same within 0.0002; 0 are not, 0 cannot be replayed.',
  ])
})

test('says which trace is not the same, goes on with the others, and ends with 1', async () => {
  const folder = await folderOf({ 'a.json': TRACE, 'b.json': TRACE, 'c.json': TRACE })
  const outcomes = [SAME, { ...SAME, losses: 0.5, finalOutputs: Infinity }]
  const { code, out } = await run([], { folder, outcomes })
  expect(code).toBe(1)
  expect(out[2]).toMatch(/^b\.json +5\.0e-1 .* infinite {2}beyond 0\.0002$/)
  expect(out[3]).toMatch(/^c\.json [^b]*$/)
  expect(out.at(-1)).toMatch(/^2 of 3 are the same .*; 1 are not, 0 cannot/)
})

test('says why a file cannot be understood, goes on with the others, and ends with 1', async () => {
  const folder = await folderOf({
    'a.json': '[',
    'b.json': JSON.stringify({ ...handMadeTrace(), optimizer: 'lion' }),
    'c.json': TRACE,
  })
  const { code, out } = await run([folder])
  expect(code).toBe(1)
  expect(out[1]).toBe('a.json  cannot be replayed: is not JSON')
  expect(out[2]).toMatch(/^b\.json {2}cannot be replayed: optimizer: /)
  expect(out[3]).toMatch(/^c\.json +1\.0e-6/)
  expect(out.at(-1)).toMatch(/^1 of 3 .* 0 are not, 2 cannot/)
})

test('prints one object a line for --json', async () => {
  const folder = await folderOf({ 'a.json': TRACE, 'b.json': '', 'c.json': TRACE })
  const { code, out } = await run(['--json', folder], {
    outcomes: [SAME, { ...SAME, losses: Infinity }],
  })
  expect(code).toBe(1)
  expect(out.map((line): unknown => JSON.parse(line))).toEqual([
    { file: 'a.json', ...SAME, limit: 2e-4, same: true },
    { file: 'b.json', problem: 'is not JSON' },
    { file: 'c.json', ...SAME, losses: 'Infinity', limit: 2e-4, same: false },
  ])
})

test('is used wrongly with what it does not know, and says how it is used', async () => {
  for (const args of [['--fast'], ['a', 'b'], ['--json=x']]) {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, []])
    expect(err).toMatch(/^Usage:/)
  }
  const empty = await folderOf({ 'notes.txt': '' })
  for (const folder of [empty, join(empty, 'missing')]) {
    const { code, err } = await run([folder])
    expect(code).toBe(2)
    expect(err).toContain(`There are no traces (*.json) in ${folder}`)
  }
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  expect(out.join()).toMatch(/^Usage:/)
})
