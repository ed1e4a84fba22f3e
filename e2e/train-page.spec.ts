import type { Page } from '@playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, pagesOf, test } from './fixture.ts'

/** The bytes that are drawn, as text to compare. */
const drawn = (page: Page): Promise<readonly string[]> =>
  pagesOf(page).train.variants.evaluateAll((pictures) =>
    pictures.map((picture) =>
      picture instanceof HTMLCanvasElement ? picture.toDataURL() : 'no picture',
    ),
  )

test('a network is built in its picture by keyboard, undone and done again', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train } = pages
  await openTwoLabels(10)
  await shell.open('Train')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await expect(train.layers).toHaveText([/^Photo/, /^Flatten/, /^Hidden 1/, /^Hidden 2/, /^Output/])
  await train.layer('Photo').focus()
  await press('ArrowRight', 'ArrowRight')
  await expect(train.layer('Hidden 1')).toBeFocused()

  await test.step('a layer is added, doubled, moved', async () => {
    await press('Insert')
    await expect(train.layer('Hidden 2')).toBeFocused()
    await expect(page.getByText('Hidden layer 2 was added.')).toBeAttached()
    await expect(train.field('Hidden layer 2')).toHaveValue('32')
    await press('ArrowUp', 'ArrowUp')
    await expect(train.layer('Hidden 2')).toContainText('128')
    await press('Alt+ArrowLeft')
    await expect(train.layer('Hidden 1')).toBeFocused()
    await expect(train.field('Hidden layer 1')).toHaveValue('128')
    await expect(train.field('Hidden layer 2')).toHaveValue('64')
    await press('Alt+ArrowLeft')
    await expect(page.getByText(/A hidden layer needs a vector/)).toBeAttached()
  })

  await test.step('its numbers are behind Enter', async () => {
    await press('Enter')
    await expect(train.field('Units')).toBeFocused()
    await page.keyboard.type('48')
    await expect(train.layer('Hidden 1')).toHaveAccessibleName(/ 48 589,872.weights/)
    await expect(page.getByText(/12,288 \+ 1\) × 48 = 589,872/)).toBeVisible()
  })

  await test.step('undo takes it back step by step, redo makes it again', async () => {
    const undo = page.getByRole('button', { name: 'Take the last change of the settings back' })
    await undo.click()
    await expect(train.field('Hidden layer 1')).toHaveValue('128')
    await undo.click()
    await expect(train.field('Hidden layer 1')).toHaveValue('64')
    await page.getByRole('button', { name: 'Make it again' }).click()
    await expect(train.field('Hidden layer 1')).toHaveValue('128')
  })

  await test.step('a layer is removed, and the next one has the focus', async () => {
    await train.layer('Hidden 1').focus()
    await press('Delete')
    await expect(train.layers).toHaveCount(5)
    await expect(train.layer('Hidden 1')).toBeFocused()
    await expect(train.layer('Hidden 1')).toContainText('64')
  })

  await test.step('what cannot be is said at the block that it is about', async () => {
    await train.kind('Convolutional').click()
    await train.fill({ 'Image size': '8' })
    await train.layer('Block 3').focus()
    await press('Insert')
    await expect(train.layer('Block 4')).toHaveAccessibleName(/Pooling by 2 needs a picture/)
    await expect(page.getByRole('group', { name: 'Block 4' })).toContainText(/at least 2 × 2/)
    await press('Delete')
    await expect(train.start).toBeEnabled()
  })
})

test('settings are saved as a preset, chosen again, renamed, deleted and brought back', async ({
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  const { shell, train } = pages
  const file = join(places.home, 'presets.json')
  await openTwoLabels(10)
  await shell.open('Train')
  await train.fill({ 'Image size': '32', Epochs: '7' })
  await page.getByRole('button', { name: 'Save as a preset…' }).click()
  await train.field('Name').fill('Tiny')
  await page.keyboard.press('Enter')
  await expect(train.preset('Tiny')).toBeChecked()
  await expect(page.getByText(/changed since/)).toHaveCount(0)

  await train.preset('Small convolutional').click()
  await expect(train.field('Image size')).toHaveValue('64')
  await train.preset('Tiny').click()
  await expect(train.field('Image size')).toHaveValue('32')
  await expect(train.field('Epochs')).toHaveValue('7')

  await test.step('a name can be had once', async () => {
    await page.getByRole('button', { name: 'Save as a preset…' }).click()
    await train.field('Name').fill('tiny')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/There is a preset “Tiny” already/)).toBeVisible()
    await page.keyboard.press('Escape')
    // While it fades, its field is still there.
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await train.field('Name').fill('Small and quick')
  await page.keyboard.press('Enter')
  await expect(train.preset('Small and quick')).toBeChecked()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    presets: [{ name: 'Small and quick', spec: { epochs: 7 } }],
  })

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(train.preset('Small and quick')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(train.preset('Small and quick')).toBeChecked()
})

test('a damaged file of presets is put aside, and the page says where', async ({
  page,
  pages,
  places,
  openTwoLabels,
}) => {
  await openTwoLabels(10)
  await writeFile(join(places.home, 'presets.json'), '{"presets": [')
  await pages.shell.open('Train')
  await expect(page.getByText('Your presets could not be read')).toBeVisible()
  await expect(page.getByText(/presets\.damaged-1\.json/)).toBeVisible()
  expect(await readdir(places.home)).not.toContain('presets.json')
  expect(await readFile(join(places.home, 'presets.damaged-1.json'), 'utf8')).toBe('{"presets": [')
})

test('a photo becomes the input, and augmentation changes it as training does', async ({
  page,
  pages,
  openTwoLabels,
}) => {
  const { shell, train, run } = pages
  await openTwoLabels(20)
  await shell.open('Train')
  await train.fill({ 'Image size': '16' })
  await expect(page.getByText('16 × 16 × 3 = 768 numbers, 0 to 1')).toBeVisible()
  await expect(page.getByRole('img', { name: /All 768 numbers in one line/ })).toBeVisible()
  await expect(
    page.getByRole('img', { name: /^blue 0.jpg|^blue\/blue 0.jpg/ }).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Another photo' }).click()
  await expect(page.getByText('Your photo 16 of 40 becomes the input')).toBeVisible()
  await page.getByRole('radio', { name: 'Grey', exact: true }).click()
  await expect(page.getByText('16 × 16 × 1 = 256 numbers, 0 to 1')).toBeVisible()
  await train.kind('Convolutional').click()
  await expect(page.getByText(/It stays a grid of height × width × channels/)).toBeVisible()

  await expect(train.variants).toHaveCount(0)
  await train.more('augmentation').click()
  await train.fill({ Turn: '90' })
  await expect(train.variants).toHaveCount(6)
  await expect.poll(async () => new Set(await drawn(page)).size).toBe(6)
  const before = await drawn(page)
  await page.getByRole('button', { name: 'Shuffle again' }).click()
  await expect.poll(() => drawn(page)).not.toEqual(before)

  await test.step('the same amounts give the same pictures, others give others', async () => {
    const turned = await drawn(page)
    await train.fill({ Brightness: '80' })
    await expect.poll(() => drawn(page)).not.toEqual(turned)
    await train.fill({ Brightness: '0' })
    await expect.poll(() => drawn(page)).toEqual(turned)
  })

  await test.step('it leaves the trainer to a run', async () => {
    await train.fill({ Epochs: '10000' })
    await train.start.click()
    await run.reaches('Training')
    await shell.open('Train')
    await expect(
      page.getByRole('status').filter({ hasText: 'These pictures are made when it is done' }),
    ).toBeVisible()
    await shell.open('Runs')
  })
})
