import { expect, test } from './fixture.ts'

test('a convolutional network is paused, resumed, and stopped with what it learned', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(30)
  await shell.open('Train')
  await train.kind('Convolutional').click()
  await train.fill({ 'Image size': '16', Epochs: '10000' })
  await train.start.click()
  await run.reaches('Training')
  await expect(run.lossChart).toContainText(/The loss began at \d/)

  await run.pause.click()
  await run.reaches('Paused')
  await expect(run.resume).toBeVisible()

  await run.resume.click()
  await run.reaches('Training')
  await expect(run.lossChart).toContainText(/The loss began at \d/)
  await run.stop.click()
  await run.reaches('Stopped')
  await expect(page.getByText(/^\d+ of [\d,]+\sphotos; 95 % sure/)).toBeVisible()
})
