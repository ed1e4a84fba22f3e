import type { ElectronApplication, Page } from '@playwright/test'
import { answerQuestions, lastQuestion } from './answer-dialogs.ts'
import { enginePid } from './engine-processes.ts'
import { expect, pagesOf, test } from './fixture.ts'

/** Long enough to be interrupted, short enough to be waited for twice. */
const SETTINGS = { 'Image size': '32', Epochs: '2000', 'Hidden layer 1': '64' }

test.setTimeout(240_000)

/** Starts a run of always the same settings, and resolves when it has learned a little. */
async function startRun(page: Page): Promise<void> {
  const { shell, train, run } = pagesOf(page)
  await shell.open('Train')
  await train.fill(SETTINGS)
  await train.start.click()
  await run.reaches('Training')
  await expect(run.lossChart).toContainText(/after [\d,]{4,}\supdates/)
}

/** What the chart says of a whole run: its smoothed loss depends on every step, in order. */
async function finishedChart(page: Page): Promise<string> {
  const { run } = pagesOf(page)
  await run.reaches('Finished', 120_000)
  // The chart is drawn a few times a second, so its last steps come a moment after the state.
  await expect(run.lossChart).toContainText(/after 8,000\supdates/)
  return (
    /The loss began at [^.]*\.\d+[^.]*\.\d+[^.]*\./.exec(await run.lossChart.innerText())?.[0] ?? ''
  )
}

/** Opens the project that was open before, and its only run. */
async function openAgain(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  const { shell, start } = pagesOf(page)
  await start.recent('photos').click()
  await shell.open('Runs')
  await page.getByRole('row', { name: /Run 1/ }).click()
  return page
}

test('a run goes on by itself after a kill of the library and of the whole app, as if nothing had been', async ({
  app,
  page,
  launch,
  openTwoLabels,
}) => {
  await openTwoLabels(40)
  await startRun(page)
  process.kill(enginePid(app, 'library'), 'SIGKILL')
  await expect(page.getByText('The engine is running again')).toBeVisible()
  await pagesOf(page).run.reaches('Training')

  process.kill(app.process().pid ?? 0, 'SIGKILL')
  const again = await openAgain(await launch())
  await pagesOf(again).run.reaches('Training')
  const interrupted = await finishedChart(again)
  expect(interrupted).toMatch(/after [\d,]+\supdates/)

  await startRun(again)
  await expect(pagesOf(again).run.heading(2)).toBeVisible()
  expect(await finishedChart(again)).toBe(interrupted)
})

test('closing the app during a run asks, and the run goes on when the project is opened again', async ({
  app,
  page,
  launch,
  openTwoLabels,
}) => {
  const closeWindow = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

  await openTwoLabels(40)
  await startRun(page)
  await answerQuestions(app, 1)
  await closeWindow()
  await expect.poll(() => lastQuestion(app)).toContain('still being trained')
  expect(await lastQuestion(app)).toContain('It goes on by itself when you open the project again')
  await pagesOf(page).run.reaches('Training')

  await answerQuestions(app, 0)
  const closed = app.waitForEvent('close')
  await closeWindow()
  await closed
  const again = await openAgain(await launch())
  await pagesOf(again).run.reaches('Training')
  await finishedChart(again)
})
