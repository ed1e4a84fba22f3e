import { expect, it } from 'vitest'
import { createJobs } from './jobs.ts'

/** Work that ends when it is told to, or given up. */
function work() {
  const done = Promise.withResolvers<string>()
  const begun = Promise.withResolvers<undefined>()
  const run = (signal: AbortSignal) => {
    begun.resolve(undefined)
    const giveUp = () => done.resolve('given up')
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
    return done.promise
  }
  return { run, begun: begun.promise, finish: () => done.resolve('done') }
}

it('does one job at a time', async () => {
  const jobs = createJobs()
  const first = work()
  const result = jobs.alone(({ signal }) => first.run(signal))
  await expect(jobs.alone(() => Promise.resolve())).rejects.toMatchObject({ code: 'BUSY' })
  await expect(jobs.aside(work().run)).rejects.toMatchObject({ code: 'BUSY' })
  first.finish()
  expect(await result).toBe('done')
})

it('steers the job that is under way, and no other', async () => {
  const jobs = createJobs()
  const own = work()
  jobs.setRateFactor(3)
  const result = jobs.alone(async ({ rateFactor }) => {
    const before = rateFactor?.()
    await own.run(new AbortController().signal)
    return [before, rateFactor?.()]
  })
  await own.begun
  jobs.setRateFactor(0.5)
  own.finish()
  expect(await result).toEqual([undefined, 0.5])
})

it('stops the job, and only the job', async () => {
  const jobs = createJobs()
  const own = work()
  const result = jobs.aside(own.run)
  await own.begun
  jobs.stop()
  own.finish()
  expect(await result).toBe('done')
  const job = work()
  const ended = jobs.alone(({ signal }) => job.run(signal))
  jobs.stop()
  expect(await ended).toBe('given up')
})

it('gives up what is done aside for a job, which begins when that is over', async () => {
  const jobs = createJobs()
  const order: string[] = []
  const aside = work()
  const given = jobs.aside(async (signal) => {
    await aside.run(signal)
    order.push('aside over')
  })
  await aside.begun
  const job = jobs.alone(() => Promise.resolve(order.push('job')))
  await Promise.all([given, job])
  expect(order).toEqual(['aside over', 'job'])
})

it('gives up what is done aside for the next of its kind, also before it began', async () => {
  const jobs = createJobs()
  const [first, second, third] = [work(), work(), work()]
  const results = [jobs.aside(first.run)]
  await first.begun
  results.push(jobs.aside(second.run), jobs.aside(third.run))
  third.finish()
  const [one, two, three] = await Promise.allSettled(results)
  expect(one).toMatchObject({ value: 'given up' })
  expect(two).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } })
  expect(three).toMatchObject({ value: 'done' })
})
