import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

const LONG = { timeout: 120_000 }

test('activations, width and shuffled labels are compared by keyboard', async ({
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
  const open = async (name: string) => {
    await shell.open('Experiments')
    await press(`Open ${name}`)
  }
  const type = async (label: string, value: string) => {
    await main.getByLabel(label, { exact: true }).focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(value)
  }
  const rows = (table: string) => main.getByRole('table', { name: table }).getByRole('row')

  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '4' })

  await test.step('red and blue need no activations, and the page says so', async () => {
    await open('Linear or not')
    await expect(main.getByRole('group', { name: 'Networks to train' })).toBeVisible()
    await press('Start')
    await expect(main.getByText(/^Both linear networks/)).toBeVisible(LONG)
    await expect(rows('Trainings')).toHaveText([
      /^Training/,
      /^With activations/,
      /^Without activations/,
      /^No hidden layer/,
    ])
    await expectAccessible(page)
    await press('Show as table')
    await expect(main.getByRole('rowheader', { name: 'No hidden layer: validation' })).toHaveCount(
      5,
    )
    await press(/^Open run \d+: Without activations$/)
    await expect(main.getByText(/Linear/).first()).toBeVisible()
  })

  await test.step('widths that are no list are refused, others compared', async () => {
    await open('How wide is enough')
    await type('Units of the hidden layer', '1, many')
    await expect(main.getByText(/different whole numbers from 1 to 4,096/)).toBeVisible()
    await type('Units of the hidden layer', '1, 4, 16')
    await type('Repeat with seeds', '2')
    await press('Start')
    await expect(main.getByText(/Cybenko, 1989; Hornik, 1991/)).toBeVisible(LONG)
    // 16 × 16 pixels of three numbers and a bias for each unit, then one weight each and a bias.
    await expect(rows('Widths').nth(3)).toHaveText(/^1612,321/, LONG)
    await expect(main.getByText(/^Each width was trained with up to 2 seeds/)).toBeVisible(LONG)
    await expect(main.getByRole('button', { name: /^Open run \d+: 16 units$/ })).toHaveCount(2)
    // What is under way changes while it is looked at.
    await expect(main.getByRole('progressbar')).toHaveCount(0, LONG)
    await expectAccessible(page)
  })

  await test.step('shuffled labels can be stopped and gone on with', async () => {
    await shell.open('Train')
    await train.fill({ Epochs: '400' })
    await open('Shuffled labels')
    await press('Start')
    await expect(rows('Trainings').nth(1)).toContainText('trains', LONG)
    await press('Stop')
    await press('Go on')
    await expect(main.getByText(/^This is one shuffle/)).toBeVisible(LONG)
    await expect(rows('Trainings').nth(2)).toContainText('Shuffled labels')
    await expect(main.getByText(/by heart/)).toBeVisible()
    await expectAccessible(page)
    await press(/^Open run \d+: Shuffled labels$/)
    await expect(main.getByText('shuffled, as a control')).toHaveCount(1)
  })

  await test.step('a single neuron has no activation to leave out', async () => {
    await shell.open('Train')
    await page
      .getByRole('radio', { name: /neuron/i })
      .first()
      .check()
    await open('Linear or not')
    await expect(main.getByText(/has no hidden layer/).last()).toBeVisible()
    await expect(main.getByRole('button', { name: 'Start' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  })
})
