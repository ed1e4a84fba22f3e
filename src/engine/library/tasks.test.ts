import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Task } from '#shared/domain/task.ts'
import { createTaskRunner, type TaskProgress, throwIfCancelled } from './tasks.ts'

const about = { kind: 'import', title: 'Reading photos', unit: 'photos', total: 0 } as const

let told: (Task | null)[]
const runner = () => createTaskRunner((task) => told.push(task))

beforeEach(() => {
  told = []
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => void vi.useRealTimers())

/** Starts a task that goes on until it is told to end. */
function start(tasks: ReturnType<typeof runner>, done?: number) {
  const end = Promise.withResolvers<string>()
  const begun = Promise.withResolvers<TaskProgress>()
  const result = tasks.run(done === undefined ? about : { ...about, done }, (progress) => {
    begun.resolve(progress)
    return end.promise
  })
  return { result, end, begun: begun.promise }
}

describe('the task runner', () => {
  it('gives the work’s result and is free again', async () => {
    const tasks = runner()
    expect(tasks.current()).toBeNull()
    const { result, end } = start(tasks)
    expect(tasks.current()).toMatchObject({ id: 1, ...about, done: 0, secondsLeft: null })
    end.resolve('done')
    expect(await result).toBe('done')
    expect(tasks.current()).toBeNull()
    expect(told.at(-1)).toBeNull()
    const next = start(tasks)
    expect(tasks.current()?.id).toBe(2)
    next.end.reject(new Error('failed'))
    await expect(next.result).rejects.toThrow('failed')
    expect(tasks.current()).toBeNull()
  })

  it('runs one task at a time and names the one that runs', async () => {
    const tasks = runner()
    const { result, end } = start(tasks)
    const busy = {
      code: 'BUSY',
      message: expect.stringContaining('Reading photos') as string,
    }
    await expect(tasks.run(about, async () => 1)).rejects.toMatchObject(busy)
    expect(() => tasks.requireFree()).toThrow(expect.objectContaining(busy))
    end.resolve('done')
    expect(await result).toBe('done')
    tasks.requireFree()
  })

  it('cancels the task that is meant and no other', async () => {
    const tasks = runner()
    const { result, end, begun } = start(tasks)
    const progress = await begun
    tasks.cancel(99)
    expect(progress.signal.aborted).toBe(false)
    throwIfCancelled(progress.signal)
    tasks.cancel(1)
    expect(progress.signal.aborted).toBe(true)
    expect(() => throwIfCancelled(progress.signal)).toThrow(
      expect.objectContaining({ code: 'CANCELLED' }),
    )
    end.resolve('done')
    await result
    // Over already: no error, and the next task is not touched.
    tasks.cancel(1)
    tasks.cancelCurrent()
    const next = start(tasks)
    const { signal } = await next.begun
    expect(signal.aborted).toBe(false)
    tasks.cancelCurrent()
    expect(signal.aborted).toBe(true)
    next.end.resolve('')
    await next.result
  })

  it('tells progress at most ten times a second, and always the end', async () => {
    const tasks = runner()
    const { result, end, begun } = start(tasks)
    const progress = await begun
    for (let done = 1; done <= 1000; done++) {
      vi.advanceTimersByTime(1)
      progress.report(done, 1000)
    }
    end.resolve('')
    await result
    const counts = told.flatMap((task) => (task ? [task.done] : []))
    expect(counts.length).toBeLessThanOrEqual(13)
    expect(counts.length).toBeGreaterThanOrEqual(10)
    expect(counts.at(-1)).toBe(1000)
    expect(tasks.current()).toBeNull()
  })

  it('estimates the time left from the time that was needed, once that means something', async () => {
    const tasks = runner()
    const { result, end, begun } = start(tasks)
    const progress = await begun
    vi.advanceTimersByTime(400)
    progress.report(10, 100)
    expect(tasks.current()?.secondsLeft).toBeNull()
    vi.advanceTimersByTime(1600)
    progress.report(20)
    expect(tasks.current()).toMatchObject({ done: 20, total: 100, secondsLeft: 8 })
    progress.report(100)
    expect(tasks.current()?.secondsLeft).toBe(0)
    end.resolve('')
    await result
  })
  it('does not take what an earlier go has done for speed', async () => {
    const tasks = runner()
    const { result, end, begun } = start(tasks, 50)
    expect(tasks.current()).toMatchObject({ done: 50 })
    const progress = await begun
    vi.advanceTimersByTime(1000)
    progress.report(50, 100)
    expect(tasks.current()?.secondsLeft).toBeNull()
    vi.advanceTimersByTime(1000)
    progress.report(60)
    expect(tasks.current()).toMatchObject({ done: 60, total: 100, secondsLeft: 8 })
    end.resolve('')
    await result
  })
})

it('is over for those who wait for it when nothing runs any more', async () => {
  const tasks = runner()
  await tasks.idle()
  let ended = false
  const work = tasks.run(about, async () => {
    await Promise.resolve()
    ended = true
  })
  await tasks.idle()
  expect(ended).toBe(true)
  await work
})

describe('a task that gives way', () => {
  const check = { kind: 'checkFolder', title: 'Checking', unit: 'files', total: 9 } as const
  const kindsTold = () => told.map((task) => task && [task.kind, task.done])

  it('is told of only when it lasts', async () => {
    await runner().run(
      check,
      ({ report }) => {
        report(1)
        vi.advanceTimersByTime(299)
        report(2)
        vi.advanceTimersByTime(1)
        report(3)
        return Promise.resolve()
      },
      { givesWay: true },
    )
    expect(kindsTold()).toEqual([['checkFolder', 3], null])
  })

  it('ends when another begins, which then is the one under way', async () => {
    const tasks = runner()
    const first = tasks.run(
      check,
      async ({ signal, report }) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        report(9, 9)
        throwIfCancelled(signal)
      },
      { givesWay: true },
    )
    tasks.requireFree()
    const second = tasks.run(about, () => first.catch((error: unknown) => error))
    expect(await second).toMatchObject({ code: 'CANCELLED' })
    expect(kindsTold()).toEqual([['import', 0], null])
  })

  it('still is in nobody’s way but its own: another one ends it too', async () => {
    const tasks = runner()
    const wait = ({ signal }: TaskProgress) =>
      new Promise<void>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('ended'))),
      )
    const first = tasks.run(check, wait, { givesWay: true })
    await tasks.run(check, () => Promise.resolve(), { givesWay: true })
    await expect(first).rejects.toThrow('ended')
  })
})
