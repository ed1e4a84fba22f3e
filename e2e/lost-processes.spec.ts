import { enginePid } from './engine-processes.ts'
import { expect, test } from './fixture.ts'

test('a trainer that is killed fails its run with the reason, and the next run works', async ({
  app,
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(40)

  await shell.open('Train')
  await train.fill({ 'Image size': '64', Epochs: '2000', 'Hidden layer 1': '512' })
  await train.start.click()
  await run.reaches('Training')
  await expect(run.lossChart).toContainText(/The loss began at/)
  process.kill(enginePid(app, 'training'), 'SIGKILL')

  await run.reaches('Failed')
  await expect(page.getByRole('main')).toContainText('ended from outside (SIGKILL)')

  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '3', 'Hidden layer 1': '8' })
  await train.start.click()
  await expect(run.heading(2)).toBeVisible()
  await run.reaches('Finished')
})

test('a library that is killed comes back with the project open', async ({
  app,
  page,
  pages,
  openTwoLabels,
}) => {
  await openTwoLabels(10)
  process.kill(enginePid(app, 'library'), 'SIGKILL')

  await expect(page.getByText('The engine is running again')).toBeVisible()
  await expect(pages.shell.stage('Photos')).toContainText('20 photos')
  await pages.shell.open('Runs')
  await expect(page.getByText('No runs yet')).toBeVisible()
})

test('closing the window ends every process', async ({ app, openTwoLabels }) => {
  await openTwoLabels(10)
  const library = enginePid(app, 'library')
  await app.close()
  await expect
    .poll(() => {
      try {
        process.kill(library, 0)
        return 'alive'
      } catch {
        return 'gone'
      }
    })
    .toBe('gone')
})
