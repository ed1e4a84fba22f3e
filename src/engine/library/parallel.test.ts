import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { forEachParallel } from './parallel.ts'

const never = new AbortController().signal
const items = Array.from({ length: 40 }, (_, i) => i)

describe('forEachParallel', () => {
  it('does each item once, a few at a time', async () => {
    const done: number[] = []
    let underWay = 0
    let most = 0
    await forEachParallel(items, never, async (item) => {
      most = Math.max(most, ++underWay)
      await setImmediate()
      underWay--
      done.push(item)
    })
    expect(done.sort((a, b) => a - b)).toEqual(items)
    expect(most).toBe(Math.min(items.length, availableParallelism() + 1))
  })

  it('begins no more after a failure, and settles when all that began have ended', async () => {
    const begun: number[] = []
    const ended: number[] = []
    const failure = new Error('the third')
    const all = forEachParallel(items, never, async (item) => {
      begun.push(item)
      await setImmediate()
      if (item === 2) throw failure
      await setImmediate()
      ended.push(item)
    })
    await expect(all).rejects.toBe(failure)
    expect(begun.length).toBeLessThan(items.length)
    expect(ended).toEqual(begun.filter((item) => item !== 2))
  })

  it('begins no more when it is aborted, and does not fail', async () => {
    const abort = new AbortController()
    const begun: number[] = []
    await forEachParallel(items, abort.signal, async (item) => {
      begun.push(item)
      if (item === 5) abort.abort()
      await setImmediate()
    })
    expect(begun).toContain(5)
    expect(begun.length).toBeLessThanOrEqual(6 + availableParallelism())
  })

  it('has nothing to do for no items', async () => {
    await expect(
      forEachParallel([], never, () => Promise.reject(new Error('called'))),
    ).resolves.toBeUndefined()
  })
})
