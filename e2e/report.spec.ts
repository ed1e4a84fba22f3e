import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answerFolderDialog, answerSaveDialog } from './answer-dialogs.ts'
import { expect, test } from './fixture.ts'

/** Opens a file in a window of its own, in which nothing of Downhill is. */
async function openFile(app: ElectronApplication, file: string): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }, path) => {
    await new BrowserWindow({ width: 1024, height: 700 }).loadFile(path)
  }, file)
  return opened
}

test('a run is exported as a report that stands alone, and as TensorBoard files', async ({
  app,
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '4' })
  await train.start.click()
  await run.reaches('Finished')
  const file = join(places.folder, 'my report.html')

  await test.step('who changes their mind is told nothing', async () => {
    await answerSaveDialog(app, null)
    await run.export('Report…')
    await expect(page.getByRole('button', { name: 'Export', exact: true })).not.toHaveAttribute(
      'aria-busy',
    )
    await expect(page.getByText('Exported')).toHaveCount(0)
    expect(await readdir(places.folder)).not.toContain('my report.html')
  })

  await answerSaveDialog(app, file)
  await run.export('Report with thumbnails…')
  await expect(page.getByText('Exported')).toBeVisible()
  await expect(page.getByText(file)).toBeVisible()

  await test.step('it shows the numbers of the run page, and axe finds nothing', async () => {
    const accuracy = await page.getByText(/^\d+ of [\d,]+\sphotos; 95 % sure/).innerText()
    const [counts = ''] = accuracy.split(';')
    const report = await openFile(app, file)
    await expect(report.getByRole('heading', { level: 1 })).toHaveText('Run 1 of photos')
    await expect(report.getByText(`${counts} that the network never learned from`)).toBeVisible()
    await expect(report.getByRole('img', { name: /^Loss over updates/ })).toBeVisible()
    await report.getByText('The numbers of every epoch').click()
    await expect(report.getByRole('row')).not.toHaveCount(0)
    await expect(report.getByRole('rowheader', { name: '4', exact: true })).toBeVisible()
    await expect(report.getByText("downhill repeat 'my report.html' --folder")).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await report.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page: report }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
    const isWide = await report.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(isWide).toBe(false)
    await report.close()
  })

  await test.step('TensorBoard files come into a folder of their own', async () => {
    const logs = join(places.folder, 'logs')
    await mkdir(logs)
    await answerFolderDialog(app, logs)
    await run.export('TensorBoard files…')
    await expect(page.getByText(join(logs, 'photos run 1'))).toBeVisible()
    const [events = ''] = await readdir(join(logs, 'photos run 1'))
    expect(events).toMatch(/tfevents/)
    const written = await readFile(join(logs, 'photos run 1', events))
    expect(written.toString('latin1')).toContain('loss/validation')
  })

  await test.step('a place that cannot be written to is said', async () => {
    await answerSaveDialog(app, join(places.folder, 'nowhere', 'report.html'))
    await run.export('Report…')
    await expect(page.getByText('The run could not be exported')).toBeVisible()
  })
})
