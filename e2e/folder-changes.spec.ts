import type { Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { answerFolderDialog } from './answer-dialogs.ts'
import { expect, pagesOf, test } from './fixture.ts'
import { writePhoto } from './generated-photos.ts'

const banner = (page: Page) => page.getByRole('status').filter({ hasText: 'folder' })
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'What changed in the folder' })

test('what changed in the folder is shown, and taken over by keyboard alone', async ({
  app,
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  const { photos } = pages
  await openTwoLabels(4)
  const folder = join(places.folder, 'photos')
  await photos.grid.focus()
  // A label that the folder does not say.
  await page.keyboard.press('2')
  await expect(photos.tile('blue 0.jpg')).toContainText('red')

  await rename(join(folder, 'blue', 'blue 0.jpg'), join(folder, 'blue', 'moved.jpg'))
  await rm(join(folder, 'red', 'red 3.jpg'))
  await writePhoto(join(folder, 'green', 'green 0.jpg'), '#20c040', 60)

  const check = page.getByRole('button', { name: 'Check the folder' })
  await check.focus()
  await page.keyboard.press('Enter')
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('tab', { name: /New/ })).toHaveAttribute('aria-selected', 'true')
  await expect(dialog.getByRole('row', { name: 'green/green 0.jpg' })).toContainText('green')
  await dialog.getByRole('tab', { name: /New/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('row', { name: 'red/red 3.jpg' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  const moved = dialog.getByRole('row', { name: 'blue/moved.jpg' })
  await expect(moved).toContainText('blue/blue 0.jpg')
  await expect(moved.getByRole('cell').nth(1)).toHaveText('red')
  await expect(moved.getByRole('cell').nth(2)).toHaveText('blue')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations).toEqual([])
  // Nothing was taken over yet.
  await expect(photos.tile('moved.jpg')).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Take over' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(photos.notice('Taken over: 1 new file, 1 gone, 1 moved')).toHaveCount(1)
  await photos.settled()
  await expect(photos.tile('moved.jpg')).toContainText('red')
  await expect(photos.tile('red 3.jpg')).toContainText('red')
  await photos.filterBy('Missing')
  await expect(photos.count('1 photo')).toBeVisible()
  await expect(photos.tile('red 3.jpg')).toHaveCount(1)

  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('checkFolder')?.click()
  })
  await expect(dialog.getByText('Nothing changed')).toBeVisible()
})

test('opening a project again tells what changed since, and lets it wait', async ({
  app,
  launch,
  openTwoLabels,
  pages: firstPages,
  places,
}) => {
  await openTwoLabels(3)
  await expect(firstPages.photos.thumbnails).toHaveCount(6)
  await app.close()
  await writePhoto(join(places.folder, 'photos', 'red', 'late.jpg'), '#c02020', 70)
  const page = await (await launch()).firstWindow()
  const pages = pagesOf(page)
  await pages.start.recent('photos').click()
  await expect(banner(page)).toContainText('The folder changed: 1 new file.')
  await expect(pages.photos.tile('late.jpg')).toHaveCount(0)
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(banner(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Check the folder' }).click()
  await dialogOf(page).getByRole('button', { name: 'Take over' }).click()
  await pages.photos.settled()
  await expect(pages.photos.tile('late.jpg')).toContainText('red')
})

test('a missing drive loses nothing, and the photos are found where they are now', async ({
  app,
  launch,
  openTwoLabels,
  pages: firstPages,
  places,
}) => {
  await openTwoLabels(3)
  await expect(firstPages.photos.thumbnails).toHaveCount(6)
  await app.close()
  const folder = join(places.folder, 'photos')
  const elsewhere = join(places.folder, 'elsewhere')
  await mkdir(elsewhere)
  await rename(folder, join(elsewhere, 'pictures'))
  const second = await launch()
  const page = await second.firstWindow()
  const { start, photos } = pagesOf(page)
  await start.recent('photos').click()
  await expect(banner(page)).toContainText(`The folder ${folder} cannot be reached.`)
  // The cached thumbnails are shown, and a label can be given.
  await expect(photos.thumbnails).toHaveCount(6)
  await photos.grid.focus()
  await page.keyboard.press('2')
  await expect(photos.tile('blue 0.jpg')).toContainText('red')

  await answerFolderDialog(second, elsewhere)
  await page.getByRole('button', { name: 'Say where the photos are…' }).click()
  await expect(photos.notice('Found 6 of 6 photos')).toHaveCount(1)
  await expect(banner(page)).toHaveCount(0)
  await expect(page.getByText(elsewhere, { exact: false }).first()).toBeVisible()
  await expect(photos.tile('blue 0.jpg')).toContainText('red')
})
