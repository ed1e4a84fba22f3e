import { expect, type Locator, type Page } from '@playwright/test'

export type StageName = 'Photos' | 'Train' | 'Runs' | 'Experiments' | 'Classify' | 'Learn'

/** The window's frame. */
export class Shell {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  stage(name: StageName): Locator {
    return this.page.getByRole('navigation', { name: 'Stages' }).getByRole('button', { name })
  }

  async open(name: StageName): Promise<void> {
    await this.stage(name).click()
    await expect(this.stage(name)).toHaveAttribute('aria-current', 'page')
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo')
  }
}
