import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launch } from '../setup/launch.mjs'
import { inModules } from '../setup/paths.mjs'
import { nodeOf } from '../setup/steps/node.mjs'
import { runChecks } from './checks.mjs'
import { countPlaywright, countReport, countVitest } from './counts.mjs'
import { runEndToEnd } from './end-to-end.mjs'

/** @import { Counts } from './counts.mjs' */

export const USAGE =
  'Usage: npm test [-- --check] [--unit] [--e2e]\nWithout a choice, all three are run.'

/**
 * Lends a file name for a report.
 * @param {(file: string) => Promise<Counts>} use
 */
const withReport = async (use) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'downhill-test-'))
  try {
    return await use(path.join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} root */
const runUnitTests = (root) =>
  withReport(async (report) => {
    const vitest = inModules(root, 'vitest', 'vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await launch(nodeOf(root), [vitest, 'run', ...reporters], {
      cwd: root,
      env: { TF_CPP_MIN_LOG_LEVEL: process.env['TF_CPP_MIN_LOG_LEVEL'] ?? '2' },
    })
    return countReport(report, code, countVitest)
  })

/** @param {string} root */
const runEndToEndTests = (root) =>
  withReport(async (report) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    const code = await runEndToEnd(root, ['--reporter=list,json'], env)
    return countReport(report, code, countPlaywright)
  })

/**
 * A part of the tests.
 * @typedef {object} TestPart
 * @property {string} option
 * @property {(root: string) => Promise<Counts>} run
 */

/** @type {readonly TestPart[]} */
const PARTS = [
  { option: '--check', run: runChecks },
  { option: '--unit', run: runUnitTests },
  { option: '--e2e', run: runEndToEndTests },
]

/**
 * The parts that a command line asks for, in the order in which they run.
 * @param {readonly string[]} args
 * @returns {readonly TestPart[] | undefined} undefined when an argument is not known
 */
export const chooseParts = (args) => {
  if (args.some((arg) => PARTS.every(({ option }) => option !== arg))) return undefined
  return args.length === 0 ? PARTS : PARTS.filter(({ option }) => args.includes(option))
}
