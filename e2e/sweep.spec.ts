import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

test('a small grid is swept by keyboard, stopped, gone on with, sorted and used', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train } = pages
  const main = page.getByRole('main')
  const press = async (name: string | RegExp) => {
    await main.getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  const type = async (name: string, text: string) => {
    await main.getByRole('textbox', { name, exact: true }).first().focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  }
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '8', Epochs: '3' })
  await page.keyboard.press('Control+4')

  await test.step('settings, and what they come to', async () => {
    await press('Open Sweep of settings')
    await type('Values', '0.001, 0.02, 99')
    await expect(main.getByText('A value is out of range, or no number.')).toBeVisible()
    await expect(main.getByRole('button', { name: 'Start' })).toBeDisabled()
    await type('Values', '0.001, 0.02')
    await type('Seeds to confirm', '2')
    await expect(
      main.getByText('6 configurations, then 4 trainings with fresh seeds.'),
    ).toBeVisible()
    await expectAccessible(page)
  })

  const table = main.getByRole('table', { name: 'Table of configurations' })
  await test.step('it is stopped, keeps what was found, and goes on', async () => {
    await press('Start')
    await expect(table).toBeVisible({ timeout: 120_000 })
    await press('Stop')
    await expect(main.getByText('It was stopped before all of it was done.')).toBeVisible({
      timeout: 120_000,
    })
    await press('Go on')
    await expect(main.getByText(/cannot be told apart by|is the winner/)).toBeVisible({
      timeout: 240_000,
    })
    await expectAccessible(page)
  })

  const column = async (place: number) =>
    table.getByRole('row').locator(`:scope > :nth-child(${place})`).allInnerTexts()
  await test.step('the best is first, and a column sorts the table', async () => {
    expect((await column(1)).slice(1)).toEqual(['1', '2', '3', '4', '5', '6'])
    await table.getByRole('button', { name: 'Batch size' }).focus()
    await page.keyboard.press('Enter')
    expect((await column(4)).slice(1)).toEqual(['8', '8', '32', '32', '128', '128'])
  })

  await test.step('the picture colours fewer by key', async () => {
    await main.getByRole('slider', { name: 'Coloured' }).focus()
    await page.keyboard.press('Home')
    await expect(main.getByText('the best 1 of 6 are coloured')).toBeVisible()
  })

  await test.step('the Train page takes the winner, as one change', async () => {
    const use = main.getByRole('button', { name: /^Use #\d on the Train page$/ })
    const before = '16'
    await use.focus()
    await page.keyboard.press('Enter')
    await expect(train.field('Batch size')).not.toHaveValue(before)
    await expect(train.field('Epochs')).toHaveValue('3')
    await page.getByRole('button', { name: 'Take the last change of the settings back' }).click()
    await expect(train.field('Batch size')).toHaveValue(before)
  })
})
