import type { Locator, Page } from '@playwright/test'

/** The list of runs. */
export class RunsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get rows(): Locator {
    return this.page.getByRole('table', { name: 'Runs' }).locator('tbody').getByRole('row')
  }

  /** The row of a run, by its name or number. */
  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name: title }) })
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search runs' })
  }

  choose(title: string): Locator {
    return this.page.getByRole('checkbox', { name: `Choose ${title}`, exact: true })
  }

  get compare(): Locator {
    return this.page.getByRole('button', { name: /^Compare/ })
  }

  /** Chooses from the menu of a run. */
  async act(title: string, action: string): Promise<void> {
    await this.page.getByRole('button', { name: `More about ${title}`, exact: true }).click()
    await this.page.getByRole('menuitem', { name: action, exact: true }).click()
  }

  notice(text: string): Locator {
    return this.page.getByRole('dialog').filter({ hasText: text })
  }
}
