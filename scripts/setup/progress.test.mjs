import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from './progress.mjs'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** @param {boolean} isTTY */
const recorder = (isTTY) => {
  /** @type {string[]} */
  const written = []
  const output = { isTTY, columns: 60, write: (/** @type {string} */ text) => written.push(text) }
  return { written, progress: createProgress(output, () => Date.now()) }
}

test('off a terminal: a line at the start, at the end, and every five seconds between', () => {
  const { written, progress } = recorder(false)
  progress.start('TensorFlow')
  for (let second = 1; second <= 11; second += 1) {
    vi.advanceTimersByTime(1000)
    progress.update('downloading', { done: second * 20e6, total: 274e6, unit: 'bytes' })
  }
  progress.done('2.21.0')
  expect(written).toEqual([
    'TensorFlow …\n',
    expect.stringMatching(/^TensorFlow: downloading {2}\d+ MB of 274 MB \(\d+%\) {2}5\.\d s\n$/),
    expect.stringMatching(/^TensorFlow: downloading {2}\d+ MB of 274 MB \(\d+%\) {2}1\d s\n$/),
    'TensorFlow: 2.21.0 (11 s)\n',
  ])
})

test('a silent tool still shows its elapsed time', () => {
  const { written, progress } = recorder(false)
  progress.start('The app')
  vi.advanceTimersByTime(6000)
  progress.done()
  expect(written).toEqual([
    'The app …\n',
    expect.stringMatching(/^The app: working {2}5\.\d s\n$/),
    'The app: ready (6.0 s)\n',
  ])
})

test('on a terminal one line is drawn anew, and never wraps', () => {
  const { written, progress } = recorder(true)
  progress.start('TensorFlow')
  vi.advanceTimersByTime(200)
  progress.update(`compiling ${'x'.repeat(100)}`)
  progress.stop('interrupted')
  const lines = written.join('').split('\r\x1b[2K')
  expect(lines.at(-1)).toBe('TensorFlow: interrupted (0.2 s)\n')
  for (const line of lines.slice(0, -1)) {
    expect(line.length).toBeLessThan(60)
    expect(line).not.toContain('\n')
  }
})

test('a step that has ended says nothing more', () => {
  const { written, progress } = recorder(false)
  progress.start('The app')
  progress.done()
  const count = written.length
  vi.advanceTimersByTime(60_000)
  expect(written).toHaveLength(count)
})
