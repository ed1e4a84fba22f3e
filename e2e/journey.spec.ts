import { join } from 'node:path'
import { dropFiles } from './drop-files.ts'
import { expect, pagesOf, test, type Pages } from './fixture.ts'
import { copyRealPhotos, realPhotosThere, SAMPLE } from './photo-sets.ts'

interface Journey {
  readonly labels: readonly [string, string]
  readonly photo: string
}

/** From an imported folder to a classified photo, as a newcomer goes. */
async function trainAndClassify(pages: Pages, { labels, photo }: Journey): Promise<void> {
  const { shell, photos, train, run, classify, page } = { ...pages, page: pages.shell.page }
  await photos.settled()
  for (const label of labels) await expect(photos.label(label)).toBeVisible()
  await expect
    .poll(() => photos.thumbnails.first().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

  await shell.open('Train')
  await train.fill({ 'Image size': '32', Epochs: '8', 'Hidden layer 1': '32' })
  await train.start.click()

  await expect(run.heading(1)).toBeVisible()
  await expect(run.lossChart.locator('.recharts-line').first()).toBeVisible()
  await run.reaches('Finished')
  await expect(run.lossChart).toContainText(/The loss began at \d/)
  await expect(page.getByText(/^\d+ of [\d,]+\sphotos; 95 % sure/)).toBeVisible()
  await expect(page.getByText(/^\d+ of [\d,]+\sphotos$/)).toBeVisible()

  await page.getByRole('button', { name: 'Classify photos with it' }).click()
  await expect(classify.dropHint).toBeVisible()
  await dropFiles(page, [photo])
  const result = classify.result(photo.slice(photo.lastIndexOf('/') + 1))
  for (const label of labels) await expect(result.getByText(label, { exact: true })).toBeVisible()
  await expect(result.getByText(/^[\d.]+\s%$/)).toHaveCount(labels.length)
}

test('the built-in sample: open, train, watch, classify, come back', async ({
  launch,
  app,
  page,
  pages,
}) => {
  await pages.start.openSample.click()
  await expect(pages.shell.stage('Photos')).toContainText('300 photos')
  await trainAndClassify(pages, { labels: ['cat', 'dog'], photo: join(SAMPLE, 'cat.3.jpg') })

  await test.step('the run is still there after a restart', async () => {
    await app.close()
    const again = await (await launch()).firstWindow()
    const { start, shell } = pagesOf(again)
    await start.recent('Cats and dogs').click()
    await expect(shell.stage('Runs')).toContainText('1 run')
    await shell.open('Runs')
    await again.getByRole('button', { name: /^Run 1 / }).click()
    await expect(again.getByText(/^\d+ of [\d,]+\sphotos; 95 % sure/)).toBeVisible()
    await expect(pagesOf(again).run.lossChart.locator('.recharts-line').first()).toBeVisible()
  })
  expect(page.isClosed()).toBe(true)
})

test('real photos: a folder of two labels', async ({ app, places, pages }) => {
  test.skip(!realPhotosThere, 'LEFT OUT: the folder of real photos is not beside this checkout')
  const folder = await copyRealPhotos(join(places.folder, 'glass and paper 📷'), 100)
  await pages.start.openFolderAt(app, folder)
  await expect(pages.shell.stage('Photos')).toContainText('200 photos', { timeout: 60_000 })
  await trainAndClassify(pages, {
    labels: ['glass', 'paper'],
    photo: join(folder, 'paper', 'paper1.jpg'),
  })
})
