import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, pagesOf, test } from './fixture.ts'

test.setTimeout(180_000)

test('runs are named, found again, compared, deleted, restored, and gone after reopening', async ({
  app,
  page,
  pages,
  places,
  launch,
  openTwoLabels,
}) => {
  const { train, run, runs, shell } = pages
  await openTwoLabels(20)
  const learn = async (settings: Readonly<Record<string, string>>) => {
    await shell.open('Train')
    await train.fill(settings)
    await train.start.click()
    await run.reaches('Finished')
  }
  await learn({ 'Image size': '16', Epochs: '4' })
  await learn({ 'Image size': '16', Epochs: '4', 'Learning rate': '0.00001' })
  await shell.open('Runs')
  await expect(runs.rows).toHaveCount(2)

  await test.step('one is named and tagged', async () => {
    await runs.act('Run 2', 'Name, tags and note…')
    const dialog = page.getByRole('dialog', { name: 'About run 2' })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Very slow')
    await dialog.getByRole('textbox', { name: 'Tags' }).fill('homework, x'.padEnd(60, 'x'))
    await expect(dialog.getByText(/is too long/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Tags' }).fill('homework, later')
    await dialog.getByRole('textbox', { name: 'Note' }).fill('The rate is far too low.')
    await page.keyboard.press('Tab')
    await dialog.getByRole('textbox', { name: 'Name' }).press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(runs.row('Very slow')).toContainText('homework')
    await expect(runs.row('Run 1')).toContainText(/Validation loss from [\d.]+ to [\d.]+ in 4/)
  })

  await test.step('they are searched by what was written and by settings, and filtered', async () => {
    for (const search of ['FAR low', 'homework', '0.00001', 'run 2']) {
      await runs.search.fill(search)
      await expect(runs.rows).toHaveCount(1)
      await expect(runs.row('Very slow')).toBeVisible()
    }
    await runs.search.fill('nothing like it')
    await page.getByRole('button', { name: 'Show all runs' }).click()
    await expect(runs.rows).toHaveCount(2)
    await page.getByRole('button', { name: 'later', exact: true }).click()
    await expect(runs.rows).toHaveCount(1)
    await page.getByRole('button', { name: 'later', exact: true }).click()
    await expect(runs.rows).toHaveCount(2)
  })

  await test.step('they are compared by keyboard alone, and the list is as it was', async () => {
    await expect(runs.compare).toBeDisabled()
    await runs.choose('Run 1').focus()
    await page.keyboard.press(' ')
    await runs.choose('Very slow (run 2)').focus()
    await page.keyboard.press(' ')
    await runs.compare.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Compare 2 runs', level: 1 })).toBeVisible()
    const settings = page.getByRole('table', { name: 'Settings that differ' })
    await expect(settings.locator('tbody').getByRole('row')).toHaveText([
      /^Learning rate0\.00050\.00001$/,
    ])
    const results = page.getByRole('table', { name: 'Results' })
    await expect(results.getByRole('row', { name: /^Run 1/ })).toContainText(/of 8/)
    await expect(results).toContainText('The best of these')
    await expect(results).toContainText(/(told apart from|Worse than) (Run 1|Very slow \(run 2\))/)
    await expect(results).toContainText(/difference [−+][\d.]+ to/)
    await page.getByRole('button', { name: 'Compare photo by photo' }).press('Enter')
    await expect(results).toContainText(/right alone on \d, wrong alone on \d; p [=<] [\d.]+/)
    for (const curve of ['Training loss', 'Validation accuracy']) {
      await page.getByRole('radio', { name: curve }).press(' ')
      await expect(page.getByRole('img', { name: curve })).toBeVisible()
    }
    await page.getByRole('button', { name: 'All runs' }).press('Enter')
    await expect(runs.choose('Run 1')).toBeChecked()
  })

  await test.step('one is deleted, and comes back by the notice', async () => {
    await runs.act('Very slow (run 2)', 'Delete')
    await expect(runs.rows).toHaveCount(1)
    await expect(shell.stage('Runs')).toContainText('1 run')
    await runs.notice('Very slow was deleted').getByRole('button', { name: 'Undo' }).click()
    await expect(runs.rows).toHaveCount(2)
    await expect(runs.row('Very slow')).toContainText('homework')
  })

  await test.step('deleted again, it comes back from the deleted ones, too', async () => {
    await runs.act('Very slow (run 2)', 'Delete')
    await page.getByRole('button', { name: 'Deleted (1)' }).click()
    await page.getByRole('button', { name: 'Restore Very slow (run 2)' }).click()
    await page.keyboard.press('Escape')
    await expect(runs.rows).toHaveCount(2)
  })

  await test.step('deleted for good, it is gone when the project is opened again', async () => {
    await runs.act('Very slow (run 2)', 'Delete')
    await expect(runs.rows).toHaveCount(1)
    const folder = join(places.home, 'photos.downhill', 'runs', '0002')
    await access(folder)
    await app.close()
    const again = await (await launch()).firstWindow()
    const reopened = pagesOf(again)
    await reopened.start.recent('photos').click()
    await reopened.shell.open('Runs')
    await expect(reopened.runs.rows).toHaveCount(1)
    await expect(reopened.runs.row('Run 1')).toBeVisible()
    await expect(access(folder)).rejects.toThrow(/ENOENT/)
  })
})

test('checkpoints that a run can do without are removed, after it was said how much that frees', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { train, run, runs, shell } = pages
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '32', Epochs: '10000' })
  await train.start.click()
  await run.reaches('Training')
  await shell.open('Runs')
  await page.getByRole('button', { name: 'More about Run 1' }).click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.keyboard.press('Escape')
  const kept = () =>
    page.evaluate<{ checkpoints: readonly unknown[] }>(
      `window.downhill.call('runs.checkpoints', { runId: 1 }).then(({ output }) => output)`,
    )
  // Every two seconds one more, of which some can be spared.
  await expect
    .poll(async () => (await kept()).checkpoints.length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(5)
  await runs.row('Run 1').getByRole('rowheader').getByRole('button').click()
  await run.stop.click()
  await run.reaches('Stopped')
  await shell.open('Runs')
  const before = (await kept()).checkpoints.length
  await runs.act('Run 1', 'Free space…')
  const dialog = page.getByRole('dialog', { name: 'Checkpoints of Run 1' })
  await expect(dialog).toContainText(/This removes \d.checkpoints? and frees [\d.]+.[kM]B/)
  await dialog.getByRole('button', { name: 'Remove checkpoints' }).click()
  await expect(runs.notice('were freed')).toBeVisible()
  const after = (await kept()).checkpoints.length
  expect(before).toBeGreaterThan(3)
  expect([2, 3]).toContain(after)
})
