import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixture.ts'

test('before Train is pressed the page says what the run takes, measured here', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  await openTwoLabels(20)
  await pages.shell.open('Train')
  const { budget } = pages.train
  await expect(budget.measured).toBeVisible()
  await expect(budget.figure('Time in all')).toContainText(/about .+\ss/)
  await expect(budget.figure('Time in all')).toContainText('an epoch × 30')
  await expect(budget.figure('Memory')).toContainText(/\d\sMB.*GB\sfree/)
  await expect(budget.figure('Disk')).toContainText(/\d\sMB.*free/)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  // What a batch takes follows the batch size, and so does what is said of it.
  const about = async () => {
    await budget.about('Memory').click()
    const said = (await page.getByText(/for the photos of a batch/).textContent()) ?? ''
    await page.keyboard.press('Escape')
    return said
  }
  await pages.train.kind('Convolutional').click()
  await pages.train.fill({ 'Batch size': '32' })
  await expect(budget.measuring).toBeVisible()
  await expect(budget.measured).toBeVisible()
  const before = await about()
  await pages.train.fill({ 'Batch size': '1' })
  await expect(budget.measuring).toBeVisible()
  await expect(budget.measured).toBeVisible()
  expect(await about()).not.toBe(before)
  await pages.train.fill({ Epochs: '5' })
  await expect(budget.figure('Time in all')).toContainText('an epoch × 5')
})

test('a network that does not fit is refused with figures, and a press mends it', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  await openTwoLabels(4)
  await pages.shell.open('Train')
  const { budget } = pages.train
  await pages.train.fill({ 'Image size': '256', 'Hidden layer 1': '4096' })
  await expect(budget.card.getByText('more weights than Downhill trains')).toBeVisible()
  await expect(budget.figure('Time in all')).toContainText('not measured')
  await expect(budget.figure('Memory')).toContainText(/\d\sGB/)
  await expect(pages.train.start).toHaveAttribute('aria-disabled', 'true')

  await budget.card.getByRole('button', { name: /^Use smaller photos: \d+ px$/ }).click()
  await expect(pages.train.field('Image size')).not.toHaveValue('256')
  await expect(budget.card.getByText('more weights than Downhill trains')).toBeHidden()
  await expect(pages.train.start).not.toHaveAttribute('aria-disabled', 'true')
  // Like any change of the settings, it can be taken back.
  await page.getByRole('button', { name: 'Take the last change of the settings back' }).click()
  await expect(pages.train.field('Image size')).toHaveValue('256')
  await expect(budget.card.getByText('more weights than Downhill trains')).toBeVisible()
})

test('a run begins at once, whatever is being measured', async ({ pages, openTwoLabels }) => {
  await openTwoLabels(8)
  await pages.shell.open('Train')
  await pages.train.fill({ 'Image size': '64', Epochs: '2' })
  await pages.train.start.click()
  await pages.run.reaches('Finished')
  await pages.shell.open('Train')
  await expect(pages.train.budget.measured).toBeVisible()
})
