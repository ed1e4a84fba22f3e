import type { Page } from '@playwright/test'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Pages, test } from './fixture.ts'
import { writePhoto, writeTwoLabels } from './generated-photos.ts'

/** How many photos the library says there are of a label. */
const expectPhotos = ({ photos }: Pages, label: string, count: number) =>
  expect(
    photos.filters.getByRole('button', { name: new RegExp(`^${label}\\s*${count}$`) }),
  ).toBeVisible()

const type = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('a key labels and goes on; undo and redo say what they did', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { photos } = pages
  await openTwoLabels(4)
  await expectPhotos(pages, 'blue', 4)
  await photos.grid.focus()
  await type(page, '2', '2')
  await expectPhotos(pages, 'red', 6)
  await expect(photos.focused).toContainText('blue 2.jpg')
  await expect(photos.tile('blue 0.jpg')).toContainText('red')

  await type(page, 'Control+z')
  await expect(photos.notice('Undone: “red” on 1 photo')).toHaveCount(1)
  await expectPhotos(pages, 'red', 5)
  await type(page, 'Control+y')
  await expectPhotos(pages, 'red', 6)

  await test.step('the history names each step, and which are undone', async () => {
    await type(page, 'Control+z')
    await expectPhotos(pages, 'red', 5)
    await page.getByRole('button', { name: 'History' }).click()
    await expect(page.getByText('“red” on 1 photo (undone)')).toBeVisible()
    await page.keyboard.press('Escape')
  })
})

test('everything in the filter is chosen at once, left out, and taken back in', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { photos } = pages
  await openTwoLabels(4)
  await photos.label('red').click()
  await expect(photos.count('4 photos')).toBeVisible()
  await photos.grid.focus()
  await type(page, 'Control+a')
  await expect(photos.count('4 of 4 photos chosen')).toBeVisible()
  await type(page, ' ')
  await expect(photos.count('3 of 4 photos chosen')).toBeVisible()
  await type(page, 'x')
  await expect(photos.grid.getByText('Left out')).toHaveCount(3)
  await expect(pages.shell.stage('Photos')).toContainText('5 photos')
  await type(page, 'x')
  await expect(pages.shell.stage('Photos')).toContainText('8 photos')
  await type(page, 'Escape')
  await expect(photos.count('4 photos')).toBeVisible()
})

test('shift, the mouse and a box choose; a new label goes to all that is chosen', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { photos } = pages
  await openTwoLabels(6)
  await photos.tile('blue 0.jpg').click()
  await photos.tile('blue 3.jpg').click({ modifiers: ['Shift'] })
  await expect(photos.count('4 of 12 photos chosen')).toBeVisible()
  await photos.tile('blue 1.jpg').click({ modifiers: ['Control'] })
  await expect(photos.count('3 of 12 photos chosen')).toBeVisible()

  const from = await photos.tile('blue 0.jpg').boundingBox()
  const to = await photos.tile('blue 1.jpg').boundingBox()
  if (!from || !to) throw new Error('The tiles are not there.')
  await page.mouse.move(from.x + 20, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 40, { steps: 4 })
  await page.mouse.up()
  await expect(photos.count('2 of 12 photos chosen')).toBeVisible()

  await type(page, 'l')
  await page.keyboard.type('green')
  await type(page, 'Enter')
  await expectPhotos(pages, 'green', 2)
  await expectPhotos(pages, 'blue', 4)
})

test('the brush labels what it passes', async ({ page, pages, openTwoLabels }) => {
  const { photos } = pages
  await openTwoLabels(6)
  await page.getByRole('button', { name: 'Paint', exact: true }).click()
  await page.getByRole('button', { name: 'Paint with blue' }).click()
  await page.getByRole('menuitem', { name: 'red' }).click()
  const from = await photos.tile('blue 0.jpg').boundingBox()
  const to = await photos.tile('blue 3.jpg').boundingBox()
  if (!from || !to) throw new Error('The tiles are not there.')
  await page.mouse.move(from.x + 40, from.y + 40)
  await page.mouse.down()
  // At one bound: no tile in between is skipped.
  await page.mouse.move(to.x + 40, to.y + 40)
  await page.mouse.up()
  await expectPhotos(pages, 'red', 10)
  await expectPhotos(pages, 'blue', 2)
})

test('labels are added, renamed, merged and deleted, and each can be undone', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  await openTwoLabels(4)
  await page.getByRole('button', { name: 'Edit labels' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit labels' })
  await dialog.getByRole('textbox', { name: 'New label' }).fill('green')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'green' })).toBeVisible()

  await dialog.getByRole('textbox', { name: 'New label' }).fill('red')
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(dialog.getByText('There is a label “red” already.')).toBeVisible()

  await dialog.getByRole('button', { name: 'Rename green' }).click()
  await dialog.getByRole('textbox', { name: 'New name of green' }).fill('teal')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Merge red into another label' }).click()
  await page.getByRole('menuitem', { name: 'Merge into teal' }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'red' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Delete blue' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expectPhotos(pages, 'teal', 4)
  await expectPhotos(pages, 'No label', 4)

  await pages.photos.grid.focus()
  await type(page, 'Control+z', 'Control+z')
  await expectPhotos(pages, 'blue', 4)
  await expectPhotos(pages, 'red', 4)
})

test('a photo under two labels is settled in the large view', async ({
  app,
  page,
  pages,
  places,
}) => {
  const { photos } = pages
  const folder = await writeTwoLabels(join(places.folder, 'photos'), 4)
  await cp(join(folder, 'red', 'red 3.jpg'), join(folder, 'blue', 'same.jpg'))
  await pages.start.openFolderAt(app, folder)
  await photos.settled()
  await expect(photos.grid.getByText('Conflict')).toHaveCount(1)
  await photos.filterBy('Conflicts')
  await expect(photos.count('1 photo')).toBeVisible()
  await photos.grid.focus()
  await type(page, 'Enter')
  await expect(photos.large.getByText('Two labels for the same photo')).toBeVisible()
  await expect(photos.large.getByText('red/red 3.jpg').first()).toBeVisible()
  await type(page, '2')
  await expect(page.getByText('No photo is like this')).toBeVisible()
  await page.getByRole('button', { name: 'Show all photos' }).click()
  await expect(photos.grid.getByText('Conflict')).toHaveCount(0)
  await expectPhotos(pages, 'red', 4)
})

test('the large view goes from photo to photo and gives the focus back', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { photos } = pages
  await openTwoLabels(4)
  await photos.grid.focus()
  await type(page, 'Enter')
  await expect(photos.large).toContainText('1 of 8')
  await type(page, 'ArrowRight')
  await expect(photos.large).toContainText('blue/blue 1.jpg')
  await photos.large.getByRole('radio', { name: 'As the network sees it' }).click()
  await expect(photos.large.getByRole('img', { name: /in 64 by 64 pixels/ })).toBeVisible()
  await type(page, 'Escape')
  await expect(photos.large).toHaveCount(0)
  await expect(photos.grid).toBeFocused()
  await expect(photos.focused).toContainText('blue 1.jpg')
})

test('600 labels given by key are all in the library', async ({ app, page, pages, places }) => {
  test.setTimeout(300_000)
  const { photos } = pages
  const folder = join(places.folder, 'photos')
  for (let index = 0; index < 600; index++) {
    await writePhoto(join(folder, `${String(index).padStart(3, '0')}.png`), hue(index), index)
  }
  await pages.start.openFolderAt(app, folder)
  await photos.settled()
  await expectPhotos(pages, 'No label', 600)
  await page.getByRole('button', { name: 'Edit labels' }).click()
  for (const name of ['even', 'odd']) {
    await page.getByRole('textbox', { name: 'New label' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  await page.keyboard.press('Escape')

  // In the list of those without a label, which loses each photo that gets one.
  await photos.label('No label').click()
  await photos.grid.focus()
  for (let index = 0; index < 600; index++) await type(page, index % 3 === 0 ? '1' : '2')
  await expect(page.getByText('No photo is like this')).toBeVisible()
  await expectPhotos(pages, 'even', 200)
  await expectPhotos(pages, 'odd', 400)

  await page.getByRole('button', { name: 'Show all photos' }).click()
  for (const [file, label] of [
    ['000.png', 'even'],
    ['001.png', 'odd'],
    ['003.png', 'even'],
  ] as const) {
    await expect(photos.tile(file)).toContainText(label)
  }
})

/** Colours that make 600 different files. */
const hue = (index: number): string => `hsl(${(index * 7) % 360} ${40 + (index % 50)}% 50%)`
