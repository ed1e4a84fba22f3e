import type { Locator, Page } from '@playwright/test'

/** The descent playground. */
export class PlaygroundPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get open(): Locator {
    return this.page.getByRole('button', { name: 'Open Descent playground' })
  }

  /** What is drawn, with its title and its sentence. */
  get picture(): Locator {
    return this.page.getByRole('figure', { name: /^f\(x/ })
  }

  /** What is said of what is drawn. */
  get sentence(): Locator {
    return this.picture.locator('figcaption p')
  }

  /** What takes the arrow keys and is dragged in. */
  get area(): Locator {
    return this.page.getByRole('group', { name: /^The ball/ })
  }

  get balls(): Locator {
    return this.picture.locator('[data-ball]')
  }

  /** The slope where the ball rests, and where it goes next. */
  get slope(): Locator {
    return this.page.getByRole('main').getByRole('status')
  }

  button(name: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true })
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true })
  }

  mode(name: 'One optimizer' | 'All side by side'): Locator {
    return this.page.getByRole('radio', { name })
  }

  async choose(label: 'Function' | 'Optimizer', option: string | RegExp): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  /** The rows of the picture's table, cell by cell. */
  async rows(): Promise<readonly (readonly string[])[]> {
    const rows = await this.picture.getByRole('row').all()
    return Promise.all(
      rows.map((row) => row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts()),
    )
  }

  async save(kind: string): Promise<void> {
    await this.picture.getByRole('button', { name: /^Save/ }).click()
    await this.page.getByRole('menuitem', { name: kind }).click()
  }
}
