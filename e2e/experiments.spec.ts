import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

test('a rate is found by keyboard and used, and gradients are checked', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train } = pages
  const press = async (name: string | RegExp) => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16' })
  const before = await train.field('Learning rate').inputValue()
  await page.keyboard.press('Control+4')
  await expect(shell.stage('Experiments')).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)

  await test.step('the finder suggests a rate, and the Train page takes it', async () => {
    await press('Open Learning-rate finder')
    await press('Start')
    const use = page.getByRole('button', { name: /^Use .+ on the Train page$/ })
    await expect(use).toBeVisible({ timeout: 120_000 })
    await expect(
      page.getByText(/In the middle is the rate that the range test suggests/),
    ).toBeVisible()
    await expect(page.getByText(/, the training loss came to/)).toBeVisible({ timeout: 120_000 })
    const trainings = page.getByRole('table', { name: 'The same network with three rates' })
    await expect(trainings.getByRole('button', { name: /^Open run/ })).toHaveCount(3)
    await expectAccessible(page)
    const rate = /^Use (\S+) on/.exec(await use.innerText())?.[1] ?? 'none'
    await press(/^Use .+ on the Train page$/)
    await expect(train.field('Learning rate')).toHaveValue(rate)
    await page.getByRole('button', { name: 'Take the last change of the settings back' }).click()
    await expect(train.field('Learning rate')).toHaveValue(before)
  })

  await test.step('backpropagation and central differences agree', async () => {
    await shell.open('Experiments')
    await press('Open Gradient check')
    await page.getByRole('combobox', { name: 'Layer' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: '2: 32 units' }).press('Enter')
    await press('Start')
    const tensors = page.getByRole('table', { name: 'Differences by tensor' })
    await expect(tensors).toBeVisible({ timeout: 120_000 })
    // One layer alone: its kernel and its bias.
    await expect(tensors.getByRole('row')).toHaveCount(3)
    await expect(tensors).toContainText('layer1.kernel')
    await expect(page.getByText(/^Both slopes are nearest with a step of/).first()).toBeVisible()
    await expect(page.getByText(/makes training affordable/)).toBeVisible()
    await expectAccessible(page)
  })
})

test('the finder says something about the built-in sample with what the page begins with', async ({
  page,
  pages,
}) => {
  const { shell, start, photos } = pages
  await start.openSample.click()
  await photos.settled()
  await shell.open('Experiments')
  await page.getByRole('button', { name: 'Open Learning-rate finder' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('button', { name: /^Use .+ on the Train page$/ })).toBeVisible({
    timeout: 120_000,
  })
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/What was found until then is below/)).toBeVisible()
})
