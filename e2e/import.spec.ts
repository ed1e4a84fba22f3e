import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerFolderDialog } from './answer-dialogs.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './fixture.ts'
import { writePhoto } from './generated-photos.ts'

/** Photos in a folder by their names. */
async function writePhotos(folder: string, names: readonly string[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  for (const [index, name] of names.entries()) {
    await writePhoto(join(folder, name), `hsl(${index * 37} 60% 50%)`, index)
  }
  return folder
}

const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name })

test('a pattern says where the label stands, and shows what it finds while it is typed', async ({
  app,
  page,
  pages,
  places,
}) => {
  const { start, photos } = pages
  const names = ['01-cat-a.png', '02-dog-a.png', '03-cat-b.png', '04 bird.png']
  await start.chooseFolderAt(app, await writePhotos(join(places.folder, 'mixed'), names))
  await expect(start.importDialog.getByText(/4.files/).first()).toBeVisible()

  // By the keyboard alone: from the choice to the field behind it.
  await page.getByRole('radio', { name: 'The folder' }).focus()
  await page.keyboard.press('ArrowRight')
  const field = page.getByRole('textbox', { name: 'Pattern of the file names' })
  await expect(field).toBeVisible()
  await field.focus()
  await page.keyboard.type('*-{labl}-*')
  await expect(page.getByText(/A pattern may hold .* but not \{labl\}/)).toBeVisible()
  await expect(start.confirmImport).toBeDisabled()
  await field.fill('*-{label}-*')
  await expect(row(page, '02-dog-a.png dog')).toBeVisible()
  await expect(page.locator('mark').first()).toHaveText('cat')
  await expect(start.importDialog.getByText(/2.labels · 1.file without a label/)).toBeVisible()
  await expect(row(page, '04 bird.png No label')).toBeVisible()

  await page.keyboard.press('Enter')
  await photos.settled()
  await expect(photos.label('cat')).toContainText('2')
  await expect(photos.label('No label')).toContainText('1')
})

test('a list gives the labels; lines that say nothing are told', async ({
  app,
  page,
  pages,
  places,
}) => {
  const { start, photos } = pages
  const folder = await writePhotos(join(places.folder, 'listed'), ['a.png', 'b.png', 'c.png'])
  const list = join(places.folder, 'labels.csv')
  await writeFile(list, 'path,label\na.png,sun\nb.png,moon\ngone.png,sun\n')
  await start.chooseFolderAt(app, folder)
  await page.getByRole('radio', { name: 'A list' }).click()
  await answerFolderDialog(app, list)
  await page.getByRole('button', { name: 'Choose a list…' }).click()
  await expect(row(page, 'a.png sun')).toBeVisible()
  await expect(page.getByRole('button', { name: /1.line of the list left out/ })).toBeVisible()
  await expect(page.getByText(/gone\.png/).first()).toBeVisible()
  await start.confirmImport.click()
  await photos.settled()
  await expect(photos.label('moon')).toContainText('1')
})

test('a folder can come in without labels, and nothing happens when one thinks better of it', async ({
  app,
  page,
  pages,
  places,
}) => {
  const { start, photos } = pages
  const folder = await writePhotos(join(places.folder, 'two'), ['cat/1.png', 'dog/2.png'])
  await start.chooseFolderAt(app, folder)
  await expect(row(page, 'cat/1.png cat')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(start.importDialog).toHaveCount(0)
  await expect(page.getByText('Folders that you open will be listed here.')).toBeVisible()

  await start.chooseFolderAt(app, folder)
  await page.getByRole('radio', { name: 'Nowhere' }).click()
  await expect(row(page, 'cat/1.png No label')).toBeVisible()
  await start.confirmImport.click()
  await photos.settled()
  await expect(photos.label('No label')).toContainText('2')
})

test('of several folders and files that are dropped, only these come in', async ({
  page,
  pages,
  places,
}) => {
  const { start, photos } = pages
  const folder = await writePhotos(join(places.folder, 'all'), [
    'cat/1.png',
    'cat/2.png',
    'dog/3.png',
    'fish/4.png',
    'loose.png',
  ])
  await expect(start.openFolder).toBeVisible()
  await dropFiles(page, [join(folder, 'cat'), join(folder, 'dog')])
  await expect(page.getByText('Of it only what you chose: 2 files and folders.')).toBeVisible()
  await start.confirmImport.click()
  await photos.settled()
  await expect(photos.count('3 photos')).toBeVisible()

  await test.step('a file dropped on the open project is added to it', async () => {
    await dropFiles(page, [join(folder, 'loose.png')])
    await expect(start.confirmImport).toHaveText(/^Add 1.file$/)
    await page.keyboard.press('Enter')
    await expect(photos.count('4 photos')).toBeVisible()
  })

  await test.step('what lies elsewhere becomes a project of its own', async () => {
    const elsewhere = await writePhotos(join(places.folder, 'elsewhere'), ['x.png'])
    await dropFiles(page, [join(elsewhere, 'x.png')])
    await expect(page.getByText(/Downhill never copies photos/)).toBeVisible()
    await start.confirmImport.click()
    await photos.settled()
    await expect(page.getByText(elsewhere)).toBeVisible()
  })

  await test.step('the folder that was open before says what it knows', async () => {
    await dropFiles(page, [folder])
    await expect(page.getByText(/4.files are in the project all already/)).toBeVisible()
    await expect(start.confirmImport).toHaveText(/^Add 1.file$/)
  })
})
