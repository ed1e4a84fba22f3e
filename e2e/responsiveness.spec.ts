import { expect, test } from './fixture.ts'

// A figure of a busy computer says nothing of the app, so a bad one is measured again.
test.describe.configure({ retries: 2 })

/**
 * Milliseconds. The aim is 20 for main and 100 for input, on a computer that does nothing else; the
 * spec prints what it measured. On a busy one, time slices of other programs come on top, so only
 * what no time slice explains fails: a main process or a page that is blocked.
 */
const MAIN_P99 = 100
const INPUT_TO_PAINT = 500

test('while a network trains, main stays free and the page takes input', async ({
  app,
  page,
  pages,
  openTwoLabels,
}, info) => {
  const { shell, train, run } = pages
  await openTwoLabels(100)
  await shell.open('Train')
  await train.fill({ 'Image size': '64', Epochs: '5000', 'Batch size': '8' })
  await train.start.click()
  await run.reaches('Training')
  await expect(run.lossChart).toContainText(/The loss began at/)

  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  await page.evaluate(() => {
    const waits: number[] = []
    Object.assign(window, { waits })
    window.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => waits.push(performance.now() - event.timeStamp))
    })
  })
  for (let press = 0; press < 50; press++) {
    await page.keyboard.press('Shift')
    await page.waitForTimeout(150)
  }
  const waits = await page.evaluate(() =>
    (window as unknown as { waits: number[] }).waits.sort((a, b) => a - b),
  )
  const p99 = await app.evaluate(() => {
    const { delay } = globalThis as unknown as { delay: { percentile: (p: number) => number } }
    // The histogram's own sampling interval is part of what it reports.
    return delay.percentile(99) / 1e6 - 10
  })
  const typical = waits[Math.floor(waits.length * 0.95)] ?? Infinity
  info.annotations.push({
    type: 'measured',
    description: `main p99 ${p99.toFixed(1)} ms; input to next frame, 95 % below ${typical.toFixed(1)} ms, longest ${(waits.at(-1) ?? 0).toFixed(1)} ms`,
  })
  console.log(info.annotations.at(-1)?.description)

  await expect(run.stop).toBeVisible()
  await run.stop.click()
  await run.reaches('Stopped')
  expect(waits.length).toBe(50)
  expect(p99).toBeLessThan(MAIN_P99)
  expect(typical).toBeLessThan(INPUT_TO_PAINT)
})
