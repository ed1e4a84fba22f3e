import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog } from './answer-dialogs.ts'
import { expect, test } from './fixture.ts'

test('the charts of a run are looked at closer together, and saved', async ({
  app,
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '400' })
  await train.start.click()
  await run.reaches('Finished')
  const { lossChart } = run
  const words = lossChart.locator('svg.recharts-surface text')

  await test.step('choose what the axis counts', async () => {
    await page.getByRole('radio', { name: 'Epochs', exact: true }).click()
    await expect(words.filter({ hasText: /^epochs$/ })).toHaveCount(1)
    await expect(run.chart('Accuracy').getByText('epochs', { exact: true })).toHaveCount(1)
    await page.getByRole('radio', { name: 'Time', exact: true }).click()
    await expect(words.filter({ hasText: /^time of training$/ })).toHaveCount(1)
    await page.getByRole('radio', { name: 'Updates', exact: true }).click()
    await expect(words.filter({ hasText: /^updates$/ })).toHaveCount(1)
    await page.reload()
    await shell.open('Runs')
    await page.getByRole('row', { name: /Run 1/ }).click()
    await expect(page.getByRole('radio', { name: 'Updates', exact: true })).toBeChecked()
  })

  await test.step('draw it logarithmically', async () => {
    await lossChart.getByRole('switch', { name: 'Logarithmic' }).click()
    const ticks = lossChart.locator(
      '.recharts-yAxis-tick-labels .recharts-cartesian-axis-tick-value',
    )
    await expect
      .poll(async () => (await ticks.allTextContents()).join(' '))
      .toMatch(/^(([125]e-\d|0?\.?0*[125]0*) ?){3,}$/)
    await lossChart.getByRole('switch', { name: 'Logarithmic' }).click()
  })

  /** The updates that the table lists, each in a row. */
  const listed = async (): Promise<readonly number[]> => {
    const rows = await lossChart.getByRole('rowheader').allInnerTexts()
    return rows.map((text) => Number(text.replaceAll(',', '')))
  }
  const showTable = () => lossChart.getByRole('button', { name: 'Show as table' }).click()
  const showChart = () => lossChart.getByRole('button', { name: 'Show as chart' }).click()

  await test.step('zoom by keys, down to single updates', async () => {
    await expect(run.shownPart).toHaveText(/^All 800\supdates$/)
    await showTable()
    const coarse = await listed()
    expect(coarse.length).toBeLessThanOrEqual(180)
    await showChart()
    await run.zoomArea('Loss').focus()
    for (const key of ['+', '+', '+', 'ArrowRight']) await page.keyboard.press(key)
    await expect(run.shownPart).toHaveText(/^Updates \d+ to \d+, each of them$/)
    await showTable()
    const fine = await listed()
    expect(fine.length).toBeGreaterThan(80)
    expect(fine.map((step) => step - (fine[0] ?? 0))).toEqual(fine.map((_, i) => i))
  })

  await test.step('save the table', async () => {
    const file = join(places.folder, 'loss.csv')
    await answerSaveDialog(app, file)
    await run.saveChart('Loss', 'Table (CSV)')
    await expect(page.getByRole('dialog', { name: 'Saved' })).toContainText(file)
    const [header, ...lines] = (await readFile(file, 'utf8')).split('\r\n')
    expect(header).toBe(
      'Update,Time (s),Loss,Smoothed loss,Lowest loss,Highest loss,Learning rate,Gradient norm',
    )
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => Number(line.split(',')[0]))).toEqual(await listed())
    for (const line of lines) {
      for (const field of line.split(',')) expect(Number.isFinite(Number(field))).toBe(true)
    }
    await showChart()
  })

  await test.step('save the picture, or change one’s mind', async () => {
    const file = join(places.folder, 'accuracy.png')
    await answerSaveDialog(app, null)
    await run.saveChart('Accuracy', 'Picture (PNG)')
    await answerSaveDialog(app, file)
    await run.saveChart('Accuracy', 'Picture (PNG)')
    await expect(page.getByRole('dialog', { name: 'Saved' }).first()).toContainText(file)
    const png = await readFile(file)
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1A\n')
    const box = await run.chart('Accuracy').locator('svg.recharts-surface').boundingBox()
    expect(png.readUInt32BE(16)).toBe(Math.round(2 * ((box?.width ?? 0) + 32)))
    expect(png.readUInt32BE(20)).toBeGreaterThan(2 * (box?.height ?? Infinity))
  })

  await test.step('show everything again', async () => {
    await run.zoomArea('Accuracy').focus()
    await page.keyboard.press('0')
    await expect(run.shownPart).toHaveText(/^All 800\supdates$/)
    await run.zoomArea('Accuracy').hover()
    const box = await run.zoomArea('Accuracy').boundingBox()
    if (!box) throw new Error('The chart is not there.')
    await page.mouse.move(box.x + box.width * 0.4, box.y + 50)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + 60, { steps: 5 })
    await page.mouse.up()
    await expect(run.shownPart).toHaveText(/^Updates \d+ to \d+/)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(run.shownPart).toHaveText(/^All 800\supdates$/)
  })
})

test('the rate is changed while a run trains, and another run branches off it', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '10000' })
  await train.start.click()
  await run.reaches('Training')
  await expect(run.lossChart).toContainText(/The loss began at \d/)

  await page.getByRole('button', { name: 'Halve the learning rate' }).press('Enter')
  await expect(run.lossChart.getByText('rate × 0.5', { exact: true })).toBeVisible()
  await expect(page.getByText(/^from update [\d,]+: × 0\.5$/)).toBeVisible()
  await page.getByRole('button', { name: 'Double the learning rate' }).click()
  await expect(
    page.getByText(/^from update [\d,]+: × 0\.5; from update [\d,]+: × 1$/),
  ).toBeVisible()
  await run.stop.click()
  await run.reaches('Stopped')
  await expect(page.getByRole('button', { name: 'Halve the learning rate' })).toHaveCount(0)

  await page
    .getByRole('button', { name: /^Train on from epoch [\d,]+ with other settings$/ })
    .last()
    .click()
  await expect(page.getByText(/^Trains on from run 1, epoch/)).toBeVisible()
  await expect(train.field('Image size')).toHaveValue('16')
  await train.fill({ Epochs: '50' })
  await train.start.click()
  await expect(run.heading(2)).toBeVisible()
  await run.reaches('Finished')
  await expect(page.getByText(/forked from run 1 at update [\d,]+$/)).toBeVisible()
  await expect(run.lossChart).toContainText(/with the weights of run 1/)
  await expect(run.lossChart.getByText('run 1, smoothed', { exact: true })).toBeVisible()
  // The parent's line, and the run's own, each along its part of the axis.
  const line = run.lossChart.locator('.recharts-line-curve')
  const overlap = async (): Promise<number> => {
    const parent = await line.first().boundingBox()
    const own = await line.nth(2).boundingBox()
    // A line that is being drawn anew is in no place.
    return parent && own && parent.width > 0 ? parent.x + parent.width - own.x : NaN
  }
  await expect.poll(overlap).toBeLessThanOrEqual(2)

  await shell.open('Train')
  await expect(page.getByText(/^Trains on from run/)).toHaveCount(0)
})
