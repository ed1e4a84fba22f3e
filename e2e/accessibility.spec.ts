import type { Page } from '@playwright/test'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { dropFiles } from './drop-files.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'
import { writeTwoLabels } from './generated-photos.ts'

test('axe finds nothing on any page', async ({ page, pages, places, openTwoLabels }) => {
  await expect(pages.start.openFolder).toBeVisible()
  await expectAccessible(page, 'start')
  await openTwoLabels(20)
  await expectAccessible(page, 'photos')
  await page.getByRole('button', { name: 'Health' }).click()
  await expect(page.getByRole('row', { name: /mean colour/ })).toBeVisible()
  await expectAccessible(page, 'health')
  await pages.shell.open('Runs')
  await expectAccessible(page, 'no runs')
  await pages.shell.open('Train')
  await pages.train.fill({ 'Image size': '16', Epochs: '4', 'Learning rate': '99' })
  await expectAccessible(page, 'train with an error')
  await pages.train.more('augmentation').click()
  await pages.train.fill({ Turn: '20' })
  await expect(pages.train.variants).toHaveCount(6)
  await pages.train.layer('Hidden 1').click()
  await expectAccessible(page, 'train with its pictures')
  await pages.train.fill({ Turn: '0' })
  await pages.train.fill({ 'Learning rate': '0.001' })
  await page.getByRole('button', { name: 'Save as a preset…' }).click()
  await expect(pages.train.field('Name')).toBeVisible()
  await expectAccessible(page, 'a name for a preset')
  await pages.train.field('Name').fill('Mine')
  await page.keyboard.press('Enter')
  await expect(pages.train.preset('Mine')).toBeChecked()
  await expectAccessible(page, 'a preset of one’s own')
  await pages.train.start.click()
  await pages.run.reaches('Finished')
  await expectAccessible(page, 'run')
  await page.getByRole('button', { name: /^More charts/ }).click()
  await pages.run.zoomArea('Loss').press('+')
  await expectAccessible(page, 'run with all charts, looked at closer')
  await page
    .getByRole('button', { name: /^Train on from epoch/ })
    .first()
    .click()
  await expect(page.getByText(/^Trains on from run 1/)).toBeVisible()
  await expectAccessible(page, 'train from a checkpoint')
  await page.getByRole('button', { name: 'Begin with fresh weights' }).click()
  await pages.shell.open('Runs')
  await expectAccessible(page, 'runs')
  await pages.runs.act('Run 1', 'Name, tags and note…')
  await page.getByRole('textbox', { name: 'Tags' }).fill('homework')
  await expectAccessible(page, 'what is known of a run')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(pages.runs.row('Run 1')).toContainText('homework')
  await pages.shell.open('Train')
  await pages.train.fill({ 'Learning rate': '0.01' })
  await pages.train.start.click()
  await pages.run.reaches('Finished')
  await pages.shell.open('Runs')
  await pages.runs.choose('Run 1').click()
  await pages.runs.choose('Run 2').click()
  await expectAccessible(page, 'runs that are chosen')
  await pages.runs.compare.click()
  await expect(page.getByRole('table', { name: 'Settings that differ' })).toBeVisible()
  await expectAccessible(page, 'compared runs')
  await pages.shell.open('Classify')
  await expectAccessible(page, 'classify')
  await dropFiles(page, [join(places.folder, 'photos', 'red', 'red 1.jpg')])
  await expect(pages.classify.result('red 1.jpg')).toBeVisible()
  await expectAccessible(page, 'classified')
})

test('axe finds nothing where ideas are told', async ({ page, pages }) => {
  await pages.shell.open('Learn')
  await expectAccessible(page, 'all ideas')
  await page.getByRole('button', { name: /Which way is down/ }).click()
  await expectAccessible(page, 'an idea')
})

test('axe finds nothing on the descent playground', async ({ page, pages, openTwoLabels }) => {
  await openTwoLabels(2)
  await pages.shell.open('Experiments')
  await expectAccessible(page, 'experiments')
  await page.getByRole('button', { name: 'Open Descent playground' }).click()
  await expect(page.getByText('slope 4 → moves left').first()).toBeVisible()
  await expectAccessible(page, 'descent playground')
})

test('axe finds nothing while photos are labelled', async ({ app, page, pages, places }) => {
  const { photos } = pages
  const folder = await writeTwoLabels(join(places.folder, 'photos'), 20)
  await cp(join(folder, 'red', 'red 3.jpg'), join(folder, 'blue', 'a copy.jpg'))
  await pages.start.openFolderAt(app, folder)
  await photos.settled()
  await photos.grid.focus()
  for (const keys of ['ArrowRight', 'x', 'Shift+ArrowRight', 'Shift+ArrowRight'])
    await page.keyboard.press(keys)
  await expect(photos.grid.getByText('Left out')).toHaveCount(1)
  await page.getByRole('button', { name: 'Paint', exact: true }).click()
  await expectAccessible(page, 'chosen, left out, painting')
  await photos.grid.focus()
  await page.keyboard.press('l')
  await expectAccessible(page, 'palette')
  await page.keyboard.press('Escape')
  for (const name of ['Edit labels', 'History', 'Keys', 'Filters']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expectAccessible(page, name)
    await page.keyboard.press('Escape')
  }
  await photos.filterBy('Conflicts')
  await photos.grid.focus()
  await page.keyboard.press('Enter')
  await expect(photos.large.getByText('Two labels for the same photo')).toBeVisible()
  await expectAccessible(page, 'large view')
  await photos.large.getByRole('radio', { name: 'As the network sees it' }).click()
  await expectAccessible(page, 'as the network sees it')
})

test('the journey works by keyboard alone', async ({ page, pages }) => {
  const press = (keys: string) => page.keyboard.press(keys)
  await expect(pages.start.openSample).toBeVisible()
  await tabTo(page, 'Try the built-in sample')
  await press('Enter')
  await pages.photos.settled()
  await press('Control+2')
  await expect(pages.train.start).toBeVisible()
  await tabTo(page, 'Image size')
  await page.keyboard.type('16')
  await tabTo(page, 'Epochs')
  await page.keyboard.type('2')
  await press('Control+Enter')
  await expect(pages.run.heading(1)).toBeVisible()
  await pages.run.reaches('Finished')
  await press('Control+5')
  await expect(pages.classify.choose).toBeVisible()
})

/** Presses Tab until the control of this name has the focus; text fields then have it selected. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element?.id
        ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`)
        : null
      return [element?.getAttribute('aria-label'), label?.textContent, element?.textContent].join(
        '\n',
      )
    })
    if (focused.split('\n').includes(name)) return
  }
  throw new Error(`Tab never reached “${name}”`)
}
