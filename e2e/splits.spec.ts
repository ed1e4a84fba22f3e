import AxeBuilder from '@axe-core/playwright'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import { writePhoto } from './generated-photos.ts'

test('photos are split by keyboard, runs use it, newcomers join it, and it is undone', async ({
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  const { photos, shell, train, run } = pages
  await openTwoLabels(20)
  await page.getByRole('button', { name: 'Splits', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no split yet')).toBeVisible()
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })

  await test.step('too much held out is refused beside its field', async () => {
    await page.getByRole('textbox', { name: 'Validation' }).fill('60')
    await page.getByRole('textbox', { name: 'Test' }).fill('40')
    await expect(page.getByText(/may take 90 % at most/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Split the photos' })).toBeDisabled()
  })
  await page.getByRole('textbox', { name: 'Validation' }).fill('25')
  await page.getByRole('textbox', { name: 'Test' }).fill('10')
  await page.getByRole('button', { name: 'Split the photos' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Every run uses this split.')).toBeVisible()
  await expect(row('All labels')).toContainText(/26.*10.*4/)
  await expect(page.getByText(/blue: with 5.photos for validation/)).toBeVisible()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`)).toEqual(
      [],
    )
  }

  await test.step('a run trains on it', async () => {
    await shell.open('Train')
    await train.fill({ 'Image size': '16', Epochs: '2' })
    await train.start.click()
    await run.reaches('Finished')
    await expect(page.getByText(/of 10.photos/).first()).toBeVisible()
  })

  await test.step('a photo is pinned to the test photos', async () => {
    await shell.open('Photos')
    await photos.filterBy('Training photos')
    await expect(photos.count('26 photos')).toBeVisible()
    await photos.grid.focus()
    await page.keyboard.press(' ')
    await page.getByRole('button', { name: 'Split…' }).click()
    await page.getByRole('menuitem', { name: 'Pin to test' }).click()
    await expect(photos.count('25 photos')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(photos.count('26 photos')).toBeVisible()
  })

  await test.step('a photo that comes later joins it, and nobody moves', async () => {
    await writePhoto(join(places.folder, 'photos', 'red', 'later.jpg'), '#a01010', 77)
    await page.getByRole('button', { name: 'Check the folder' }).click()
    await page.getByRole('button', { name: 'Take over' }).click()
    await photos.settled()
    await page.getByRole('button', { name: 'Splits', exact: true }).click()
    await expect(row('All labels')).toContainText(/27.*10.*4|26.*11.*4|26.*10.*5/)
  })

  await test.step('the split is cleared, and that is undone', async () => {
    await page.getByRole('button', { name: 'Clear the split' }).click()
    await expect(page.getByText('There is no split yet')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Every run uses this split.')).toBeVisible()
  })
})
