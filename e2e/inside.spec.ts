import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

const seen = (page: Page) => page.getByRole('region', { name: 'What the network sees' })
const watched = (page: Page) =>
  page.getByRole('region', { name: 'Photos that it does not learn from' })

test('a neuron’s weights are a picture, epoch by epoch, beside photos learned and forgotten', async ({
  page,
  pages,
}, info) => {
  const { shell, start, photos, train, run } = pages
  await start.openSample.click()
  await photos.settled()
  await shell.stage('Train').click()
  await page.getByRole('radio', { name: /^Single neuron, as in the article/ }).click()
  await train.start.click()
  await run.reaches('Finished')

  const picture = seen(page).getByRole('img', { name: /^Unit 1\. Its largest weight is/ })
  await expect(picture).toHaveCount(1)
  await seen(page).scrollIntoViewIfNeeded()
  await seen(page).screenshot({ path: info.outputPath('weights.png') })
  const trained = await picture.getAttribute('aria-label')
  const pixels = () => picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL())
  const last = await pixels()

  // By keyboard to the untrained network, whose weights are others.
  const slider = seen(page).getByRole('slider', { name: 'Epoch' })
  await slider.focus()
  await page.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', 'untrained')
  await expect(picture).not.toHaveAttribute('aria-label', trained ?? '')
  expect(await pixels()).not.toBe(last)
  await page.keyboard.press('End')
  await expect(picture).toHaveAttribute('aria-label', trained ?? '')

  const strip = watched(page)
  const all = await strip.getByRole('listitem').count()
  expect(all).toBeGreaterThan(4)
  await expect(strip.getByRole('img').first()).toHaveAttribute(
    'alt',
    /^(cat|dog) \d+\s%, (right|wrong)$/,
  )
  await strip.getByRole('radio', { name: 'Wrong now' }).click()
  const wrong = strip.getByRole('img', { name: /wrong$/ })
  await expect(strip.getByRole('img')).toHaveCount(await wrong.count())
  await expect(strip).toContainText(/\d+ of \d+.photos right/)
})

test('a convolution’s filters are shown, and where a photo excites them, while it trains', async ({
  openTwoLabels,
  page,
  pages,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(30)
  await shell.stage('Train').click()
  await page.getByRole('radio', { name: /^Small convolutional/ }).click()
  await train.fill({ Epochs: '3' })
  await train.start.click()
  await run.reaches('Training')
  await expect(seen(page).getByRole('img', { name: /^Filter 1\. Its/ })).toBeVisible({
    timeout: 60_000,
  })
  await run.reaches('Finished')
  await expect(seen(page).getByRole('img', { name: /^Filter \d+\. Its/ })).toHaveCount(16)
  await expect(seen(page).getByRole('img', { name: /^Filter \d+ on the photo/ })).toHaveCount(16)
  await expect(seen(page).getByRole('img', { name: 'The photo', exact: true })).toBeVisible()
})
