import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expect, test } from '../fixture.ts'
import { startFrameWatch } from '../measures/frames.ts'
import { memoryOf } from '../measures/memory.ts'
import { writeManyPhotos } from './many-photos.ts'

/** Enough to show what a list of all photos, or work for each of them, would cost. */
const PHOTOS = Number(process.env['DOWNHILL_PHOTOS'] ?? 100_000)
const LABELS = 10
/** Milliseconds between two frames, beyond which scrolling is seen to stumble. */
const LONGEST_FRAME = 50
const MEGABYTE = 1024 ** 2

test.setTimeout(60 * 60_000)
// What a trace takes would be measured with the rest.
test.use({ trace: 'off' })

test(`${PHOTOS} photos are imported, scrolled through, filtered, labelled and undone`, async ({
  app,
  page,
  pages,
  places,
}, info) => {
  const { photos, start } = pages
  const say = (measured: string): void => {
    info.annotations.push({ type: 'measured', description: measured })
    console.log(measured)
  }
  const timed = async (what: string, work: () => Promise<void>): Promise<void> => {
    const began = performance.now()
    await work()
    say(`${what}: ${((performance.now() - began) / 1000).toFixed(2)} s`)
  }
  const sayMemory = (when: string): void => {
    const processes = memoryOf(app)
    const parts = processes.map(({ name, bytes }) => `${name} ${Math.round(bytes / MEGABYTE)}`)
    say(`memory ${when}, MB: ${parts.join(', ')}`)
  }
  const folder = await writeManyPhotos(join(places.folder, 'photos'), PHOTOS, LABELS)
  const number = new Intl.NumberFormat('en')

  await timed('import', async () => {
    await start.openFolderAt(app, folder)
    // The count is there when the last photo has been read.
    const all = photos.count(`${number.format(PHOTOS)} photos`)
    await expect(all).toBeVisible({ timeout: 30 * 60_000 })
    await expect(page.getByRole('contentinfo')).toContainText('Nothing running', {
      timeout: 5 * 60_000,
    })
  })
  sayMemory('after the import')

  await test.step('scroll', async () => {
    await expect(photos.thumbnails.first()).toBeVisible()
    for (const [what, step, pause] of [
      ['by the wheel', 240, 30],
      ['by screens', 2400, 60],
    ] as const) {
      const frames = await startFrameWatch(page)
      await scroll(page, { step, pause, times: 150 })
      const { count, longest, p99, over } = await frames.stop(LONGEST_FRAME)
      say(
        `scroll ${what}: ${count} frames, 99 % within ${p99.toFixed(1)} ms, longest ${longest.toFixed(1)} ms, ${over} over ${LONGEST_FRAME} ms`,
      )
    }
    await photos.grid.focus()
    await timed('to the last photo', async () => {
      await page.keyboard.press('End')
      const last = photos.grid.locator(`[data-index="${PHOTOS - 1}"] img`)
      await expect(last).toBeVisible()
    })
    await page.keyboard.press('Home')
  })
  sayMemory('after scrolling')

  const ofLabel = PHOTOS / LABELS
  await timed('filter by a label', async () => {
    await photos.label('label 3').click()
    await expect(photos.count(`${number.format(ofLabel)} photos`)).toBeVisible()
  })
  await timed('label all of the filter', async () => {
    await photos.grid.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('1')
    await expect(page.getByText('No photo is like this')).toBeVisible()
  })
  await page.getByRole('button', { name: 'Show all photos' }).click()
  await expect(photos.label('label 0')).toContainText(number.format(2 * ofLabel))
  await timed('undo', async () => {
    await photos.grid.focus()
    await page.keyboard.press('Control+z')
    await expect(photos.label('label 0')).toContainText(number.format(ofLabel))
  })
  await timed('label all photos', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('2')
    await expect(photos.label('label 1')).toContainText(number.format(PHOTOS))
  })
  await timed('undo that', async () => {
    await page.keyboard.press('Control+z')
    await expect(photos.label('label 1')).toContainText(number.format(ofLabel))
  })
  // 000004, and 000040 to 000049.
  await timed('search by file name', async () => {
    await page.getByRole('searchbox', { name: 'Search by file name' }).fill('00004')
    await expect(photos.count('11 photos')).toBeVisible()
  })
  sayMemory('at the end')
})

/** Turns the wheel over the grid, as a person does who looks for something. */
async function scroll(
  page: Page,
  { step, pause, times }: { readonly step: number; readonly pause: number; readonly times: number },
): Promise<void> {
  const box = await page.getByRole('listbox').boundingBox()
  if (!box) throw new Error('The grid is not there.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < times; turn++) {
    await page.mouse.wheel(0, turn % 50 === 49 ? -10 * step : step)
    await page.waitForTimeout(pause)
  }
}
