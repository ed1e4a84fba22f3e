import type { ElectronApplication, Page } from '@playwright/test'
import { answerQuestions, lastQuestion } from './answer-dialogs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixture.ts'

/** Presses Tab until the button has the focus whose name begins so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused.trim().startsWith(name)) return
  }
  throw new Error(`Tab never reached “${name}”`)
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('all ideas are read by keyboard alone, without a project', async ({ page, pages }) => {
  await expect(pages.start.openFolder).toBeVisible()
  await page.keyboard.press('Control+6')
  await expect(pages.shell.stage('Learn')).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page, 'all ideas')
  const names = await page.getByRole('main').getByRole('button', { name: /^\d+ / }).count()
  await tabTo(page, '1 Cats or dogs?')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Cats or dogs?')).toBeVisible()

  const seen: string[] = []
  for (;;) {
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    seen.push(title)
    // The picture, and for those who do not see it what it shows.
    const picture = page.getByRole('figure').getByRole('img').last()
    await expect(picture).toBeVisible()
    await expect(picture).toHaveAccessibleName(/\S/)
    const next = page.getByRole('button', { name: /^Next idea:/ })
    if ((await next.count()) === 0) break
    await tabTo(page, 'Next idea:')
    await page.keyboard.press('Enter')
    await expect(heading(page, title)).toHaveCount(0)
  }
  expect(new Set(seen).size).toBe(names)
  expect(seen).toHaveLength(names)

  await tabTo(page, 'All ideas')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Learn')).toBeVisible()
})

test('pictures answer to keys, and axe finds nothing on their pages', async ({ page, pages }) => {
  test.setTimeout(180_000)
  await pages.shell.open('Learn')
  await page.getByRole('button', { name: /Which way is down/ }).click()
  const sentence = page.locator('figcaption')
  await expect(sentence).toHaveText('At x = 2.0 the slope is 4.0, so down is to the left.')
  const slider = page.getByRole('slider', { name: 'x' })
  await slider.focus()
  for (let tenth = 0; tenth < 40; tenth++) await page.keyboard.press('ArrowLeft')
  await expect(sentence).toHaveText('At x = −2.0 the slope is −4.0, so down is to the right.')

  await page.getByRole('button', { name: 'All ideas' }).click()
  await page.getByRole('button', { name: /Cats or dogs/ }).click()
  for (let idea = 1; idea <= 20; idea++) {
    await expect(page.getByText(`· ${idea} of 20`)).toBeVisible()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    // All pages are made of the same parts; in both themes they would take a minute.
    await expectAccessible(page, title, [idea % 2 === 0 ? 'dark' : 'light'])
    if (idea < 20) await page.getByRole('button', { name: /^Next idea:/ }).click()
  }
})

test('trying an idea opens the sample first, and then its place', async ({ page, pages }) => {
  await pages.shell.open('Learn')
  await page.getByRole('button', { name: /How large a step/ }).click()
  await expect(page.getByText(/opens the built-in cats and dogs first/)).toBeVisible()
  await page.getByRole('button', { name: 'Open the learning-rate finder' }).click()
  await expect(heading(page, 'Learning-rate finder')).toBeVisible({ timeout: 60_000 })
  await expect(pages.shell.stage('Photos')).toContainText('300 photos', { timeout: 60_000 })

  await test.step('on the open project, the place alone', async () => {
    await pages.shell.open('Learn')
    await page.getByRole('button', { name: /Photos it has never seen/ }).click()
    await expect(page.getByText(/opens the built-in/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Open the splits' }).click()
    await expect(heading(page, 'Splits')).toBeVisible()
  })
})

test('bringing photos in needs no project', async ({ page, pages }) => {
  await pages.shell.open('Learn')
  await page.getByRole('button', { name: /Cats or dogs/ }).click()
  await page.getByRole('button', { name: 'Open photos' }).click()
  await expect(pages.start.openFolder).toBeVisible()
})

test.describe('links', () => {
  /** Keeps what would be opened instead of opening it. */
  const catchOpened = (app: ElectronApplication) =>
    app.evaluate(({ shell }) => {
      process.env['DOWNHILL_OPENED'] = ''
      shell.openExternal = (address) => {
        process.env['DOWNHILL_OPENED'] = `${process.env['DOWNHILL_OPENED'] ?? ''}${address}\n`
        return Promise.resolve()
      }
    })
  const opened = (app: ElectronApplication) =>
    app.evaluate(() => process.env['DOWNHILL_OPENED'] ?? '')

  test('ask first, and open nothing by themselves', async ({ app, page, pages }) => {
    await catchOpened(app)
    await pages.shell.open('Learn')
    const link = page.getByRole('button', { name: 'deeplearningbook.org' })
    await expect(link).toBeVisible()
    expect(await lastQuestion(app)).toBe('')

    await test.step('who says no stays', async () => {
      await answerQuestions(app, 1)
      await link.click()
      await expect.poll(() => lastQuestion(app)).toContain('https://www.deeplearningbook.org/')
      expect(await lastQuestion(app)).toContain('Downhill does not')
      await expect(link).toBeEnabled()
      expect(await opened(app)).toBe('')
    })

    await test.step('who says yes is taken to the address that was shown', async () => {
      await answerQuestions(app, 0)
      await link.click()
      await expect.poll(() => opened(app)).toBe('https://www.deeplearningbook.org/\n')
    })

    await test.step('a page can name no address of its own', async () => {
      const answer = await page.evaluate(() => {
        const { downhill } = window as unknown as {
          downhill: { call: (method: string, input: unknown) => Promise<unknown> }
        }
        return downhill.call('desktop.openLink', { link: 'https://example.com/' })
      })
      expect(answer).toMatchObject({ problem: { code: 'INVALID_INPUT' } })
      expect(await opened(app)).toBe('https://www.deeplearningbook.org/\n')
    })
  })
})
