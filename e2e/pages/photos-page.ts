import { expect, type Locator, type Page } from '@playwright/test'

export class PhotosPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Photos', level: 1 })
  }

  get grid(): Locator {
    return this.page.getByRole('listbox', { name: /photos?$/ })
  }

  get thumbnails(): Locator {
    return this.grid.locator('img')
  }

  /** The tile of a file. */
  tile(fileName: string): Locator {
    return this.grid.getByRole('option').filter({ hasText: fileName })
  }

  /** The tile that keys act on. */
  get focused(): Locator {
    return this.page.locator('[role=option]').and(this.page.locator('[class*=active]'))
  }

  get filters(): Locator {
    return this.page.getByRole('group', { name: 'Show photos of' })
  }

  /** The chip of a label, which filters by it. */
  label(name: string): Locator {
    return this.filters.getByRole('button', { name: new RegExp(`^${name}\\b`) })
  }

  /** How many photos are listed, or chosen of these. */
  count(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  get large(): Locator {
    return this.page.getByRole('dialog')
  }

  notice(text: string): Locator {
    return this.page.getByRole('dialog').filter({ hasText: text })
  }

  async filterBy(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Filters', exact: true }).click()
    await this.page.getByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Resolves when every file has been read. */
  async settled(): Promise<void> {
    await expect(this.heading).toBeVisible()
    // The library knows; the status bar also says so before it has heard that reading began.
    await this.page.evaluate(`window.downhill.call('imports.settled', {})`)
    await expect(this.page.getByRole('contentinfo')).toContainText('Nothing running', {
      timeout: 60_000,
    })
  }
}
