import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { closingLine, countPlaywright, countReport, countVitest, sum } from './counts.mjs'

test('the closing line adds up all parts', () => {
  const parts = [
    { passed: 12, failed: 1, skipped: 0 },
    { passed: 300, failed: 0, skipped: 2 },
  ]
  expect(closingLine(sum(parts))).toBe('312 passed, 1 failed, 2 skipped')
  expect(closingLine(sum(parts.slice(0, 1)))).toBe('12 passed, 1 failed')
  expect(closingLine(sum([]))).toBe('0 passed, 0 failed')
})

test("Vitest's report: a file that does not load is one failure", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test("Playwright's report: a test that passed in the end passed", () => {
  const report = {
    stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 3 },
    errors: [{ message: 'no configuration' }],
  }
  expect(countPlaywright(report)).toEqual({ passed: 9, failed: 2, skipped: 3 })
})

test('a runner that died, or failed without a failed test, is one failure', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'downhill-counts-'))
  const file = path.join(folder, 'report.json')
  const count = (/** @type {import('./counts.mjs').Counts} */ counts) => counts
  expect(countReport(file, 0, count)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  writeFileSync(file, '{"passed": 4, "failed": 0, "skipped": 0}')
  expect(countReport(file, 0, count)).toEqual({ passed: 4, failed: 0, skipped: 0 })
  expect(countReport(file, 1, count)).toEqual({ passed: 4, failed: 1, skipped: 0 })
  writeFileSync(file, '{"passed": 4, "failed": 2, "skipped": 0}')
  expect(countReport(file, 1, count)).toEqual({ passed: 4, failed: 2, skipped: 0 })
  rmSync(folder, { recursive: true })
})
