import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerSaveDialog } from './answer-dialogs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

const NAME = 'Loss around the trained network'

test('the loss around a run is looked at from above and as a relief, and kept', async ({
  app,
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  const press = async (name: string | RegExp) => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).focus()
    await page.keyboard.press('Enter')
  }
  const chart = page.getByRole('figure', { name: NAME })
  const picture = chart.getByRole('img', { name: NAME })

  await openTwoLabels(20)
  await test.step('there is nothing to look at without a run', async () => {
    await shell.open('Experiments')
    await press('Open Loss surface')
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeDisabled()
  })
  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '10' })
  await train.start.click()
  await run.reaches('Finished')

  await test.step('it is computed from coarse to fine, by keyboard', async () => {
    await shell.open('Experiments')
    await press('Open Loss surface')
    await expect(page.getByRole('combobox', { name: 'Run', exact: true })).toHaveText(/Run 1/)
    await press('Start')
    await expect(picture).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('It is not whole yet', { exact: false })).toHaveCount(0, {
      timeout: 120_000,
    })
    await expect(chart.getByText(/^The loss of .+ (doubles after|does not double)/)).toBeVisible()
    await expect(page.getByText(/two random directions of/)).toBeVisible()
    await expect(chart.getByText('Run 1', { exact: true })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('its relief is turned by keys, and set back', async () => {
    await page.getByRole('radio', { name: 'Relief' }).click()
    const drawn = () =>
      picture.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
    await expect.poll(drawn).not.toBe('data:,')
    const first = await drawn()
    const area = page.getByRole('group', { name: /turn it with the arrow keys/ })
    await area.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowUp')
    await expect.poll(drawn).not.toBe(first)
    await page.keyboard.press('Home')
    await expect.poll(drawn).toBe(first)
    await expectAccessible(page)
  })

  await test.step('it is saved as a picture and as a table', async () => {
    const save = async (entry: string, name: string) => {
      const path = join(places.folder, name)
      await answerSaveDialog(app, path)
      await chart.getByRole('button', { name: `Save “${NAME}”` }).click()
      await page.getByRole('menuitem', { name: entry }).click()
      await expect(page.getByText(path)).toBeVisible()
      return readFile(path)
    }
    const png = await save('Picture (PNG)', 'surface.png')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.length).toBeGreaterThan(10_000)
    const lines = (await save('Table (CSV)', 'surface.csv')).toString().trim().split('\n')
    expect(lines[0]).toContain('First direction')
    expect(lines.filter((line) => line.startsWith('Place of the grid'))).toHaveLength(33 * 33)
    expect(lines.filter((line) => line.startsWith('"Run 1, step 0",'))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('"Run 1, as it ended",'))).toHaveLength(1)
  })

  await test.step('it is kept', async () => {
    await page.reload()
    await shell.open('Experiments')
    await press('Experiment 1')
    await expect(picture).toBeVisible()
    await chart.getByRole('button', { name: 'Show as table' }).click()
    await expect(chart.getByRole('row').nth(1)).toContainText('Run 1, step 0')
  })
})
