import { expect, test } from 'vitest'
import { runAll } from './run-all.mjs'

/** @param {string} name @param {string} script */
const part = (name, script) => ({ name, needs: name, args: ['-e', script] })

/** @param {import('./run-all.mjs').Part[]} parts @param {string[]} [missing] */
const runParts = async (parts, missing = []) => {
  /** @type {string[]} */
  const printed = []
  const results = await runAll(process.execPath, parts, {
    cwd: process.cwd(),
    limit: 1,
    exists: (file) => !missing.includes(file),
    print: (text) => printed.push(text.replace(/\([\d.]+ s\)/, '(time)')),
  })
  return { results, printed }
}

test('a passing part is one line; a failing one tells all it said', async () => {
  const { results, printed } = await runParts([
    part('good', 'console.log("quiet")'),
    part('bad', 'console.log("first"); console.error("second"); process.exitCode = 1'),
  ])
  expect(results).toEqual([true, false])
  expect(printed).toEqual(['✓ good (time)', '✗ bad (time)', 'first\nsecond'])
})

test('a part that cannot run has failed', async () => {
  const { results, printed } = await runParts([part('tsconfig.json', '')], ['tsconfig.json'])
  expect(results).toEqual([false])
  expect(printed).toEqual(['✗ tsconfig.json: tsconfig.json is missing'])
})

test('a part can fail by what it says', async () => {
  const silent = { ...part('boundaries', 'console.log("(0 modules)")'), isWrong: () => true }
  expect((await runParts([silent])).results).toEqual([false])
})
