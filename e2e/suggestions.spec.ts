import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import { writePhoto } from './generated-photos.ts'

test('a network suggests labels, the most uncertain first, and a key accepts them', async ({
  page,
  pages,
  openTwoLabels,
  places,
}) => {
  const { photos, shell, train, run } = pages
  const folder = join(places.folder, 'photos')
  // Neither quite red nor quite blue.
  for (const [name, colour] of [
    ['new red.png', '#c02828'],
    ['new blue.png', '#2838c0'],
    ['between.png', '#783078'],
  ] as const) {
    await writePhoto(join(folder, name), colour, 900 + name.length)
  }
  await openTwoLabels(20)
  await expect(page.getByRole('button', { name: /says$/ })).toHaveCount(0)

  await shell.open('Train')
  await train.fill({ 'Image size': '16', Epochs: '30' })
  await train.start.click()
  await run.reaches('Finished')

  await shell.open('Photos')
  await page.getByRole('button', { name: 'Run 1 says' }).click()
  await page.getByRole('menuitem', { name: /^Let run 1 look at 43.photos$/ }).click()
  await expect(photos.tile('new red.png')).toContainText(/red\? \d+.%/)
  await expect(photos.tile('new blue.png')).toContainText(/blue\? \d+.%/)

  await photos.label('No label').click()
  await expect(photos.count('3 photos')).toBeVisible()
  await page.getByRole('button', { name: 'Run 1 says' }).click()
  await page.getByRole('menuitem', { name: 'Show the most uncertain first' }).click()
  await expect(photos.grid.getByRole('option').first()).toContainText('between.png')

  await test.step('the first gets another label by its key, the second what is suggested', async () => {
    await photos.grid.focus()
    await page.keyboard.press('2')
    await expect(photos.count('2 photos')).toBeVisible()
    await page.keyboard.press('a')
    await expect(photos.count('1 photo')).toBeVisible()
  })
  await test.step('the rest is accepted at once, and taken back', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('a')
    await expect(page.getByText('No photo is like this')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(photos.count('1 photo')).toBeVisible()
  })
  await test.step('photos are filtered by whether the network was right', async () => {
    await photos.label('All').click()
    await page.getByRole('button', { name: 'Run 1 says' }).click()
    await page.getByRole('menuitemcheckbox', { name: /^It was right/ }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /It was right/ }).first()).toBeVisible()
    await expect(photos.tile('new red.png').or(photos.tile('red 0.jpg')).first()).toBeVisible()
  })
})
