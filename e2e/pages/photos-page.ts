import { expect, type Locator, type Page } from '@playwright/test'

export class PhotosPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Photos', level: 1 })
  }

  get thumbnails(): Locator {
    return this.page.getByRole('group', { name: /photos?$/ }).getByRole('img')
  }

  label(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}\\b`) })
  }

  /** Resolves when every file has been read. */
  async settled(): Promise<void> {
    await expect(this.heading).toBeVisible()
    await expect(this.page.getByRole('contentinfo')).toContainText('Nothing running', {
      timeout: 60_000,
    })
  }
}
