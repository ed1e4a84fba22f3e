import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

/** What axe finds on the page as it is, in both themes. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(
      violations.map(({ id }) => id),
      colorScheme,
    ).toEqual([])
  }
}

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
    await press('Start')
    await expect(page.getByRole('table', { name: 'Differences by tensor' })).toBeVisible({
      timeout: 120_000,
    })
    await expect(page.getByText(/makes training affordable/)).toBeVisible()
    await expectAccessible(page)
  })
})
