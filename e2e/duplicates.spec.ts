import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from './fixture.ts'
import { writeTwoLabels } from './generated-photos.ts'

/** Two labels, one photo under both of them, and one photo in two sizes. */
async function writeDuplicates(folder: string): Promise<string> {
  await writeTwoLabels(folder, 4)
  await cp(join(folder, 'red', 'red 3.jpg'), join(folder, 'blue', 'same.jpg'))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 72"><rect width="96" height="72" fill="#284"/>
    <path d="M0 72 30 20l20 30 16-24 30 46z" fill="#fd8"/><circle cx="76" cy="14" r="9" fill="#fff"/></svg>`
  await mkdir(join(folder, 'hill'), { recursive: true })
  for (const width of [192, 384]) {
    const jpeg = await sharp(Buffer.from(svg), { density: 300 }).resize(width).jpeg().toBuffer()
    await sharp(jpeg).toFile(join(folder, 'hill', `${width} wide.jpg`))
  }
  return folder
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
    ).toEqual([])
  }
}

test('a conflict is settled by key, one look-alike is kept, and both are undone', async ({
  app,
  page,
  pages,
  places,
}) => {
  await pages.start.openFolderAt(app, await writeDuplicates(join(places.folder, 'photos')))
  await pages.photos.settled()
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('heading', { name: 'Duplicates', level: 1 })).toBeVisible()
  const stage = page.getByRole('group', { name: /under several labels/ })
  await expect(stage).toBeFocused()
  await expect(stage).toContainText('blue/same.jpg')
  await expect(stage).toContainText('red/red 3.jpg')
  await expectAccessible(page)
  await page.keyboard.press('1')
  await expect(page.getByText('No conflicts')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(stage).toContainText('blue/same.jpg')
  await page.keyboard.press('x')
  await expect(page.getByText('No conflicts')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(stage).toBeVisible()

  await page.getByRole('tab', { name: /Look-alikes/ }).click()
  const keep = page.getByRole('button', { name: /Keep hill\/192 wide.jpg, leave the other/ })
  await expect(keep).toBeVisible()
  await expectAccessible(page)
  await keep.focus()
  await page.keyboard.press('Enter')
  await expect(keep).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(keep).toBeVisible()

  await page.getByRole('tab', { name: /Copies/ }).click()
  await expect(page.getByRole('row', { name: /same.jpg/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back to the photos' }).click()
  await expect(pages.photos.heading).toBeVisible()
})

test('a label gets another colour, which can be undone', async ({ page, openTwoLabels }) => {
  await openTwoLabels(4)
  await page.getByRole('button', { name: 'Edit labels' }).click()
  const colour = (name: string) => page.getByRole('button', { name: `Colour of red: ${name}` })
  await colour('Orange').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitemradio', { name: 'Violet' }).click()
  await expect(colour('Violet')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Edit labels' }).click()
  await expect(colour('Orange')).toBeVisible()
})
