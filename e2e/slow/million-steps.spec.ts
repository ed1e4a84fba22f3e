import { expect, test } from '../fixture.ts'
import { startFrameWatch } from '../measures/frames.ts'
import { memoryOf } from '../measures/memory.ts'

/** Steps of the run; what a page or a library costs for each of them would be seen by then. */
const STEPS = Number(process.env['DOWNHILL_STEPS'] ?? 1_000_000)
/** With a fifth kept back for validation, a thousand are trained on: steps of an epoch. */
const PHOTOS_PER_LABEL = 625
const STEPS_PER_EPOCH = 1000
/** Where memory is looked at first. */
const FIRST_LOOK = STEPS / 10
/** Milliseconds between two frames, beyond which the window is seen to stumble. */
const LONGEST_FRAME = 50
const MEGABYTE = 1024 ** 2

test.setTimeout(60 * 60_000)
// What a trace takes would be measured with the rest.
test.use({ trace: 'off' })

test(`a run of ${STEPS} steps is watched from beginning to end`, async ({
  app,
  page,
  pages,
  openTwoLabels,
}, info) => {
  const { shell, train, run } = pages
  const say = (measured: string): void => {
    info.annotations.push({ type: 'measured', description: measured })
    console.log(measured)
  }
  const session = await page.context().newCDPSession(page)
  const sayMemory = async (when: string): Promise<void> => {
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const parts = memoryOf(app).map(({ name, bytes }) => `${name} ${Math.round(bytes / MEGABYTE)}`)
    say(
      `memory ${when}, MB: ${parts.join(', ')}; of the page, ${(usedSize / MEGABYTE).toFixed(1)} are objects in use`,
    )
  }
  const updates = async (): Promise<number> => {
    const [, made = '0'] = /after ([\d,]+)\supdate/.exec(await run.lossChart.innerText()) ?? []
    return Number(made.replaceAll(',', ''))
  }
  await openTwoLabels(PHOTOS_PER_LABEL)
  await shell.open('Train')
  await page.getByRole('radio', { name: /^Single neuron, as in the article/ }).click()
  await train.fill({
    'Image size': '16',
    'Batch size': '1',
    Epochs: String(Math.round(STEPS / STEPS_PER_EPOCH)),
  })
  await train.start.click()
  await run.reaches('Training', 5 * 60_000)
  await expect.poll(updates, { timeout: 60_000 }).toBeGreaterThan(0)

  /** Watches until the run has come so far. */
  const watchUntil = async (steps: number, what: string): Promise<void> => {
    const frames = await startFrameWatch(page)
    const drawings = await run.lossChart.evaluateHandle((chart) => {
      const counted = { times: 0 }
      new MutationObserver(() => {
        counted.times++
      }).observe(chart, {
        subtree: true,
        childList: true,
        attributeFilter: ['d'],
      })
      return counted
    })
    const [began, from] = [performance.now(), await updates()]
    await expect
      .poll(updates, { timeout: 50 * 60_000, intervals: [1000] })
      .toBeGreaterThanOrEqual(steps)
    const seconds = (performance.now() - began) / 1000
    const { count, p99, longest, over } = await frames.stop(LONGEST_FRAME)
    const drawn = await drawings.evaluate(({ times }) => times)
    say(
      `${what}: ${((await updates()) - from).toFixed(0)} steps in ${seconds.toFixed(0)} s; ${count} frames, 99 % within ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${over} over ${LONGEST_FRAME} ms; the loss chart was drawn ${(drawn / seconds).toFixed(1)} times a second`,
    )
  }
  await sayMemory('at the beginning')
  await watchUntil(FIRST_LOOK, 'first tenth')
  await sayMemory(`at ${FIRST_LOOK} steps`)
  await watchUntil(STEPS / 2, 'to the middle')
  await sayMemory('in the middle')
  await watchUntil(STEPS, 'to the end')
  await run.reaches('Finished', 5 * 60_000)
  await sayMemory('at the end')
})
