import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog } from './answer-dialogs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'
import { PlaygroundPage } from './pages/playground-page.ts'

test('a ball goes downhill by mouse', async ({ app, page, pages, places, openTwoLabels }) => {
  const playground = new PlaygroundPage(page)
  const { area, picture, sentence, slope } = playground
  await openTwoLabels(4)
  await pages.shell.open('Experiments')
  await playground.open.click()

  await test.step('from x = 2 the slope is 4, and it moves left', async () => {
    await expect(sentence).toHaveText('At x = 2 the slope is 4, which pulls the ball left.')
    await expect(slope).toHaveText('slope 4 → moves left')
    const before = await playground.balls.boundingBox()
    await playground.button('Step').click()
    await expect(slope).toHaveText('slope 3.2 → moves left')
    const after = await playground.balls.boundingBox()
    expect(after?.x).toBeLessThan(before?.x ?? 0)
    expect(after?.y).toBeGreaterThan(before?.y ?? Infinity)
    await playground.button('Back to start').click()
    await expect(slope).toHaveText('slope 4 → moves left')
  })

  await test.step('dragged to the other side the slope is below 0, and it moves right', async () => {
    const ball = await playground.balls.boundingBox()
    const box = await area.boundingBox()
    if (!ball || !box) throw new Error('The ball is not there.')
    const y = ball.y + ball.height / 2
    await page.mouse.move(ball.x + ball.width / 2, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, y, { steps: 5 })
    await page.mouse.move(box.x + box.width * 0.3, y, { steps: 5 })
    await page.mouse.up()
    await expect(slope).toHaveText(/^slope −\d.* → moves right$/)
    const start = Number(await playground.field('Start x').inputValue())
    expect(start).toBeLessThan(-1)
    const before = await playground.balls.boundingBox()
    await playground.button('Step').click()
    await expect(sentence).toHaveText(/^1\sstep of gradient descent/)
    await expect
      .poll(async () => (await playground.balls.boundingBox())?.x)
      .toBeGreaterThan(before?.x ?? Infinity)
  })

  await test.step('it runs by itself, pauses, and is shown at any step', async () => {
    await playground.button('Run').click()
    await playground.button('Pause').click()
    await expect(playground.button('Run')).toBeVisible()
    await page.getByRole('slider', { name: 'Step shown' }).press('End')
    await expect(sentence).toHaveText(/100\ssteps .*; it lies in the lowest place\.$/)
    await expect(playground.button('Step')).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('a rate that is too large jumps over the minimum, ever farther', async () => {
    await playground.field('Start x').fill('2')
    await playground.field('Learning rate').fill('1.5')
    await expect(playground.button('Back to start')).toHaveAttribute('aria-disabled', 'true')
    await playground.button('Step').click()
    await expect(slope).toHaveText('slope −8 → moves right')
    await expect(sentence).toHaveText(
      /crossing a minimum once; that is higher than where it began: the steps are too large\.$/,
    )
  })

  await test.step('what is shown is a table, and is saved as one', async () => {
    await playground.button('Show as table').click()
    expect((await playground.rows()).slice(1)).toEqual([
      ['0', '2', '4', '4'],
      ['1', '−4', '16', '−8'],
    ])
    const file = join(places.folder, 'descent.csv')
    await answerSaveDialog(app, file)
    await playground.save('Table (CSV)')
    await expect(page.getByRole('dialog', { name: 'Saved' })).toContainText(file)
    expect(await readFile(file, 'utf8')).toBe('Step,x,f(x),Slope\r\n0,2,4,4\r\n1,-4,16,-8\r\n')
    await playground.button('Show as chart').click()
  })

  await test.step('the picture is saved', async () => {
    const file = join(places.folder, 'descent.png')
    await answerSaveDialog(app, file)
    await playground.save('Picture (PNG)')
    await expect(page.getByRole('dialog', { name: 'Saved' }).first()).toContainText(file)
    const png = await readFile(file)
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n')
    const box = await picture.locator('svg[data-picture]').boundingBox()
    expect(png.readUInt32BE(16)).toBe(Math.round(2 * ((box?.width ?? 0) + 32)))
  })

  await test.step('in a valley all optimizers race', async () => {
    await playground.field('Learning rate').fill('0.1')
    await playground.mode('All side by side').click()
    await playground.choose('Function', /valley/)
    await expect(playground.balls).toHaveCount(6)
    const box = await area.boundingBox()
    if (!box) throw new Error('The valley is not there.')
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * 0.3)
    await expect(playground.field('Start x')).not.toHaveValue('-4')
    await expect(playground.field('Start y')).not.toHaveValue('0')
    await playground.button('Step').click()
    await expect(sentence).toHaveText(/All after 1\sstep\.$/)
  })
})

test('and by keyboard alone, without motion', async ({ page, openTwoLabels }) => {
  const playground = new PlaygroundPage(page)
  const { area, sentence, slope } = playground
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Presses Tab, or with a minus Shift+Tab, until the element has the focus. */
  const tabTo = async (key: 'Tab' | 'Shift+Tab', to: typeof area) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press(key)
      if (await to.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error('It never had the focus.')
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openTwoLabels(4)
  await press('Control+4')
  await expect(playground.open).toBeVisible()
  await tabTo('Tab', playground.open)
  await press('Enter')
  await expect(slope).toHaveText('slope 4 → moves left')
  await expectAccessible(page, 'the playground')

  await test.step('from x = −2 the slope is −4, and it moves right', async () => {
    await tabTo('Tab', area)
    await press(...Array<string>(4).fill('Shift+ArrowLeft'))
    await expect(slope).toHaveText('slope −4 → moves right')
    await expect(playground.field('Start x')).toHaveValue('-2')
    await tabTo('Tab', playground.button('Step'))
    await press('Enter')
    await expect(slope).toHaveText('slope −3.2 → moves right')
    await expect(sentence).toContainText('from x = −2 to x = −1.6')
  })

  await test.step('a rate that is too large loses the ball', async () => {
    await tabTo('Tab', playground.field('Learning rate'))
    await page.keyboard.type('1.5')
    await tabTo('Shift+Tab', playground.button('To the end'))
    await press('Enter')
    await expect(sentence).toHaveText(/the next one loses it: the steps are too large\.$/)
    await expect(slope).toHaveText('lost: the steps are too large')
    await expectAccessible(page, 'a ball that is lost')
  })

  await test.step('every optimizer is there, alone and beside the others', async () => {
    await tabTo('Tab', page.getByLabel('Optimizer', { exact: true }))
    await press('Enter')
    await expect(page.getByRole('option')).toHaveText([
      ...['Gradient descent', 'Momentum', 'Nesterov', 'RMSprop', 'Adam', 'AdamW'],
    ])
    await press('Escape')
    await tabTo('Tab', playground.field('Learning rate'))
    await page.keyboard.type('0.1')
    await tabTo('Shift+Tab', playground.mode('One optimizer'))
    await press('ArrowRight')
    await expect(playground.mode('All side by side')).toBeChecked()
    await expect(sentence).toHaveText(
      /is the first to settle in the lowest place, after \d+\ssteps\.$/,
    )
    await expect(
      page.getByRole('table', { name: 'Where they end' }).getByRole('rowheader'),
    ).toHaveCount(6)
    await expectAccessible(page, 'all on a curve')
  })

  await test.step('all of them in a valley', async () => {
    await tabTo('Tab', page.getByLabel('Function', { exact: true }))
    await press('Enter')
    // Keys go to the list from when it has taken the focus on.
    await expect(page.getByRole('option', { name: /bowl/ })).toBeFocused()
    await press('ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect(page.getByRole('option', { name: /valley/ })).toBeFocused()
    await press('Enter')
    await expect(playground.balls).toHaveCount(6)
    await tabTo('Shift+Tab', area)
    await press('ArrowUp', 'ArrowRight')
    await expect(playground.field('Start y')).toHaveValue('0.1')
    await tabTo('Tab', playground.button('To the end'))
    await press('Enter')
    await expect(sentence).toHaveText(/settle/)
    await expectAccessible(page, 'all in a valley')
  })
})
