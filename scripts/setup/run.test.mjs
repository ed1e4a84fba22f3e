import { expect, test } from 'vitest'
import { lastLines, run } from './run.mjs'

/** @param {string} script */
const node = (script) => /** @type {const} */ ([process.execPath, ['-e', script]])

test('gives what a tool printed', async () => {
  await expect(run(...node('console.log("one\\ntwo")'))).resolves.toBe('one\ntwo\n')
})

test('hands on each line as it comes', async () => {
  /** @type {string[]} */
  const lines = []
  const onLine = (/** @type {string} */ line) => lines.push(line)
  await run(...node('process.stdout.write("1 4\\n2 "); console.log("4")'), { onLine })
  expect(lines).toEqual(['1 4', '2 4'])
})

test('a failure tells how the tool ended and the last that it said', async () => {
  const script = 'console.log("first"); console.error("\\nERROR: no network"); process.exit(3)'
  await expect(run(...node(script))).rejects.toThrow(
    /ended with code 3\.\n(first\nERROR: no network|ERROR: no network\nfirst)$/,
  )
})

test('a tool that is not there is named', async () => {
  await expect(run('no-such-tool-here', [])).rejects.toThrow(
    'no-such-tool-here was not found on this computer.',
  )
})

test('a tool that takes too long is stopped', async () => {
  await expect(run(...node('setInterval(() => {}, 1000)'), { timeLimit: 200 })).rejects.toThrow(
    'was stopped after',
  )
})

test('the last lines are those that say something', () => {
  expect(
    lastLines('a\n\n\u001b[31mb\u001b[39m\n 10%\r 20%\r\n  \n    at run (a.js:1:2)\nc\n', 3),
  ).toBe('b\n 20%\nc')
})
