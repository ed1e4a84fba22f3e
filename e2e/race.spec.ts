import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

test('optimizers race from the same start, by keyboard, with a stop in between', async ({
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
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16' })
  await page.keyboard.press('Control+4')
  await press('Open Optimizer race')

  await test.step('the field is chosen, and an entrant is added and removed', async () => {
    await press('Choose a field')
    await page.getByRole('menuitem', { name: 'All of the article' }).focus()
    await page.keyboard.press('Enter')
    const rates = main.getByRole('textbox', { name: /^Learning rate of entrant/ })
    await expect(rates).toHaveCount(9)
    await press('Duplicate entrant 7')
    await expect(rates).toHaveCount(10)
    await press('Remove entrant 8')
    await expect(rates).toHaveCount(9)
    await type('Learning rate of entrant 7', 'much')
    await expect(main.getByText('Type a number, for example 0.001 or 1e-3.')).toBeVisible()
    await type('Learning rate of entrant 7', '0.002')
    await type('Epochs', '40')
    await expectAccessible(page)
  })

  const table = main.getByRole('table', { name: 'Who got how far' })
  await test.step('it is stopped, and goes on to its end', async () => {
    await press('Start')
    await expect(table.getByRole('row', { name: /Gradient descent/ })).toBeVisible({
      timeout: 60_000,
    })
    await press('Stop')
    await expect(main.getByText(/It was stopped before all of it was done/)).toBeVisible({
      timeout: 60_000,
    })
    await press('Go on')
    await expect(main.getByRole('button', { name: 'Go on' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible({
      timeout: 200_000,
    })
    await expect(table.getByText('Lowest loss')).toBeVisible()
  })

  await test.step('it says that all began alike, and how many passes each had', async () => {
    await expect(main.getByText(/All began with the same weights/)).toBeVisible()
    await expect(main.getByText(/With one seed this proves little/)).toBeVisible()
    const { told, photos, untrained } = await page.evaluate<Kept>(KEPT)
    expect(new Set(untrained.map((loss) => loss.toFixed(6))).size).toBe(1)
    expect(untrained).toHaveLength(9)
    // 40 epochs, forward and back, are two epochs and a half of 32 individuals.
    expect(told.genetic).toBe(photos * 32 * 3)
    const [genetic, gradient] = [told.genetic, told.adam].map((count) =>
      count.toLocaleString('en-US'),
    )
    await expect(
      main.getByText(
        `3 epochs: ${genetic} passes of photos, where following the gradient has ${gradient}.`,
      ),
    ).toBeVisible()
  })

  await test.step('its curves are drawn over updates, passes and seconds', async () => {
    for (const [choice, axis] of [
      ['Updates', 'Updates of the weights'],
      ['Passes', 'Photos passed through the network, forward and back'],
      ['Seconds', 'Seconds of training'],
    ] as const) {
      await main.getByRole('radio', { name: choice }).focus()
      await page.keyboard.press('Space')
      await expect(main.getByText(axis, { exact: true })).toBeVisible()
    }
    await main.getByRole('switch', { name: 'Stretch the beginning' }).focus()
    await page.keyboard.press('Space')
    await main.getByRole('radio', { name: 'Training loss' }).focus()
    await page.keyboard.press('Space')
    await expect(main.getByRole('img', { name: 'Training loss' })).toBeVisible()
    await press('Show as table')
    await expect(main.getByRole('table', { name: 'Training loss' })).toBeVisible()
    await press('Show as chart')
    await expectAccessible(page)
  })

  await test.step('a target that nobody reaches is named as such', async () => {
    await type('Loss to reach', '0.0000001')
    await expect(main.getByText('Nobody reached a validation loss of 1e-7.')).toBeVisible()
  })
})

interface Kept {
  readonly told: { readonly genetic: number; readonly adam: number }
  readonly photos: number
  readonly untrained: readonly number[]
}

/** What the engine recorded of the race, counted by the trainer itself. */
const KEPT = `(async () => {
  const ask = (method, input) => window.downhill.call(method, input).then(({ output }) => output)
  const { parts } = await ask('experiments.get', { experimentId: 1 })
  const { curves } = await ask('experiments.curves', { experimentId: 1, points: 4 })
  const passes = (kind) => {
    const { forward, backward } = parts.find(({ work }) => work.spec.optimizer.kind === kind).result.run.passes
    return forward + backward
  }
  return {
    told: { genetic: passes('genetic'), adam: passes('adam') },
    photos: curves[0].trainPhotos,
    untrained: curves.map(({ epochs }) => epochs[0].trainLoss),
  }
})()`
