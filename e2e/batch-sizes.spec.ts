import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

test('batches of several sizes train alike but for their size, by keyboard', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  test.setTimeout(300_000)
  const { shell, train } = pages
  const main = page.getByRole('main')
  const press = async (name: string | RegExp) => {
    await main.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  const type = async (field: string, value: string) => {
    await main.getByRole('textbox', { name: field, exact: true }).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(value)
  }
  const toggle = async (size: string) => {
    await main.getByRole('checkbox', { name: size, exact: true }).focus()
    await page.keyboard.press('Space')
  }
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16' })
  await page.keyboard.press('Control+4')
  await press('Open Batch sizes')

  await test.step('at least one size is needed', async () => {
    for (const size of ['1', '8', '32', '128', 'All photos']) await toggle(size)
    await expect(main.getByText('Choose at least one size.')).toBeVisible()
    for (const size of ['All photos', '8', '1']) await toggle(size)
    await expect(main.getByText('Choose at least one size.')).toHaveCount(0)
  })

  await test.step('rates are scaled by the rule, that of all photos by their number', async () => {
    await main.getByRole('combobox', { name: 'For other sizes' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'In proportion' }).focus()
    await page.keyboard.press('Enter')
    await type('Meant for a batch of', '8')
    await type('Learning rate', '0.008')
    await type('Epochs', '5')
    await press('Start')
    const table = main.getByRole('table', { name: 'Who got how far' })
    await expect(table.getByText('Lowest loss')).toBeVisible({ timeout: 200_000 })
    const photos = await page.evaluate<number>(
      `window.downhill.call('experiments.curves', { experimentId: 1, points: 4 }).then(({ output }) => output.curves[0].trainPhotos)`,
    )
    await expect(table.getByText('rate 0.001', { exact: true })).toBeVisible()
    await expect(table.getByText('rate 0.008', { exact: true })).toBeVisible()
    const rate = String(Number((photos / 1000).toPrecision(3)))
    await expect(table.getByText(`rate ${rate}`, { exact: true })).toBeVisible()
  })

  await test.step('each update shows behind the smoothed loss, and the words say who leads', async () => {
    await expect(main.getByRole('img', { name: 'Training loss' })).toBeVisible()
    await expect(main.getByRole('switch', { name: 'Each update' })).toBeChecked()
    await expect(main.getByText(/All began with the same weights/)).toBeVisible()
    await expect(main.getByText(/^First to a validation loss of/)).toBeVisible()
    await expect(main.getByRole('img', { name: 'How noisy the gradient is' })).toBeVisible()
    await expect(
      main.getByText(/gradient is .+ long\. A batch of 1 is off by .+, one of 8 by/),
    ).toBeVisible()
    await expectAccessible(page)
  })
})
