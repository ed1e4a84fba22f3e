import { expect, test } from './fixture.ts'

/** What a newcomer may need at the most, from the start page to a trained network. */
const MOST_CLICKS = 4
const MOST_SECONDS = 60

test('a newcomer trains a network on the built-in sample in a few clicks and a minute', async ({
  page,
  pages,
}, info) => {
  const { shell, start, photos, train, run } = pages
  await page.evaluate(() => {
    const clicks = { count: 0 }
    document.addEventListener('click', ({ isTrusted }) => (clicks.count += Number(isTrusted)), true)
    Object.assign(window, { clicks })
  })
  const began = performance.now()
  await start.openSample.click()
  await photos.settled()
  await shell.stage('Train').click()
  await train.start.click()
  await run.reaches('Finished')
  const seconds = (performance.now() - began) / 1000
  await expect(page.getByText(/^\d+ of \d+\sphotos; 95 % sure/)).toBeVisible()

  // Counted by the page itself, as a person's clicks come to it.
  const clicks = await page.evaluate(() => Reflect.get(window, 'clicks') as { count: number })
  const measured = `${clicks.count} clicks, ${seconds.toFixed(1)} s`
  info.annotations.push({ type: 'measured', description: measured })
  console.log(measured)
  expect(clicks.count).toBeLessThanOrEqual(MOST_CLICKS)
  expect(clicks.count).toBeGreaterThan(0)
  expect(seconds).toBeLessThan(MOST_SECONDS)
})
