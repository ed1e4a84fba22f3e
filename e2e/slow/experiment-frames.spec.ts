/** How evenly the pages of experiments are drawn while their work runs. Prints; asserts no time. */
import type { Page } from '@playwright/test'
import { expect, test } from '../fixture.ts'
import { startFrameWatch } from '../measures/frames.ts'

/** Milliseconds between two frames, beyond which the window is seen to stumble. */
const LONGEST_FRAME = 50
/** Milliseconds that each page is watched, at the most. */
const WATCHED = 8000

const EXPERIMENTS = [
  'Learning-rate finder',
  'Gradient check',
  'Optimizer race',
  'Batch sizes',
  'Loss surface',
  'Linear or not',
  'How wide is enough',
  'Shuffled labels',
  'Sweep of settings',
]

async function watch(page: Page, what: string, ended: () => Promise<unknown>): Promise<void> {
  const frames = await startFrameWatch(page)
  await Promise.race([ended(), page.waitForTimeout(WATCHED)])
  const { count, p99, longest, over } = await frames.stop(LONGEST_FRAME)
  const measured = `${what}: ${count} frames, 99 % within ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${over} over ${LONGEST_FRAME} ms`
  test.info().annotations.push({ type: 'measured', description: measured })
  console.log(measured)
  expect(count).toBeGreaterThan(0)
}

// What a trace takes would be measured with the rest.
test.use({ trace: 'off' })

test('the pages of experiments are drawn while their work runs', async ({ page, pages }) => {
  test.setTimeout(600_000)
  const { shell, start, photos, train, run } = pages
  const button = (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).first()
  await start.openSample.click()
  await photos.settled()
  // One whose surroundings can be looked at.
  await shell.open('Train')
  await train.start.click()
  await run.reaches('Finished')
  for (const name of EXPERIMENTS) {
    await shell.open('Experiments')
    await button(`Open ${name}`).click()
    await button('Start').click()
    await button('Stop').waitFor()
    await watch(page, name, () => button('Start').waitFor({ timeout: 2 * WATCHED }))
    if (await button('Stop').isVisible()) await button('Stop').click()
    await button('Start').waitFor({ timeout: 60_000 })
  }
  await shell.open('Experiments')
  await button('Open Descent playground').click()
  await button('Run').click()
  await watch(page, 'Descent playground', () => button('Run').waitFor({ timeout: 2 * WATCHED }))
})
