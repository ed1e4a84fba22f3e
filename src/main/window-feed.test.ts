import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lossPoint } from '#shared/domain/testing/loss-point.ts'
import { createWindowFeed } from './window-feed.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const steps = (runId: number, step: number) => ({
  runId,
  points: [lossPoint(step, 1)],
})

function feedWithLog() {
  const sent: [string, unknown][] = []
  const feed = createWindowFeed(
    (event, payload) => sent.push([event, payload]),
    () => Date.now(),
  )
  return { feed, sent }
}

test('events of which each counts go out at once, in order', () => {
  const { feed, sent } = feedWithLog()
  feed.push('run.changed', 1, 'every')
  feed.push('run.epoch', 2, 'every')
  expect(sent).toEqual([
    ['run.changed', 1],
    ['run.epoch', 2],
  ])
})

test('of progress only the newest goes out, with the next frame', () => {
  const { feed, sent } = feedWithLog()
  for (let done = 0; done < 50; done++) feed.push('task.progress', done, 'latest')
  vi.advanceTimersByTime(100)
  expect(sent).toEqual([['task.progress', 49]])
})

test('a curve goes out at most ten times a second', () => {
  const { feed, sent } = feedWithLog()
  for (let ms = 0; ms < 1000; ms += 5) {
    feed.push('run.steps', steps(1, ms), 'series')
    vi.advanceTimersByTime(5)
    feed.shown()
  }
  expect(sent.length).toBeGreaterThanOrEqual(9)
  expect(sent.length).toBeLessThanOrEqual(11)
})

test('the next frame of a curve waits until the last was shown, and then holds what came since', () => {
  const { feed, sent } = feedWithLog()
  feed.push('run.steps', steps(1, 0), 'series')
  vi.advanceTimersByTime(100)
  expect(sent).toHaveLength(1)

  feed.push('run.steps', steps(1, 1), 'series')
  feed.push('run.steps', steps(1, 2), 'series')
  vi.advanceTimersByTime(60_000)
  expect(sent).toHaveLength(1)

  feed.shown()
  vi.advanceTimersByTime(100)
  expect(sent).toHaveLength(2)
  expect(sent[1]?.[1]).toMatchObject({ points: [{ step: 1 }, { step: 2 }] })
})

test('progress still goes out while a frame of a curve is unconfirmed', () => {
  const { feed, sent } = feedWithLog()
  feed.push('run.steps', steps(1, 0), 'series')
  vi.advanceTimersByTime(100)
  feed.push('task.progress', 'newest', 'latest')
  vi.advanceTimersByTime(200)
  expect(sent.at(-1)).toEqual(['task.progress', 'newest'])
})

test('two runs take turns, one frame each', () => {
  const { feed, sent } = feedWithLog()
  feed.push('run.steps', steps(1, 0), 'series')
  feed.push('run.steps', steps(2, 0), 'series')
  for (let frame = 0; frame < 2; frame++) {
    vi.advanceTimersByTime(100)
    feed.shown()
  }
  expect(sent.map(([, payload]) => payload)).toEqual([steps(1, 0), steps(2, 0)])
})
