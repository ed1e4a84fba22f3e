import type { Locator, Page } from '@playwright/test'

export class ClassifyPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get choose(): Locator {
    return this.page.getByRole('button', { name: 'Choose photos…' })
  }

  /** What photos can be dropped on: before it is there, a drop goes nowhere. */
  get dropHint(): Locator {
    return this.page.getByRole('heading', { name: 'Drop photos here' })
  }

  result(name: string): Locator {
    return this.page.getByRole('article', { name: `What the network says of ${name}` })
  }
}
