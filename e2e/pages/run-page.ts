import { expect, type Locator, type Page } from '@playwright/test'

export class RunPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  heading(id: number): Locator {
    return this.page.getByRole('heading', { name: `Run ${id}`, level: 1 })
  }

  get stop(): Locator {
    return this.page.getByRole('button', { name: 'Stop', exact: true })
  }

  get pause(): Locator {
    return this.page.getByRole('button', { name: 'Pause', exact: true })
  }

  get resume(): Locator {
    return this.page.getByRole('button', { name: 'Resume', exact: true })
  }

  /** Chooses what to export; a dialog asks where to. */
  async export(what: 'Report…' | 'Report with thumbnails…' | 'TensorBoard files…'): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    await this.page.getByRole('menuitem', { name: what, exact: true }).click()
  }

  get lossChart(): Locator {
    return this.page.getByRole('figure', { name: 'Loss', exact: true })
  }

  chart(title: string): Locator {
    return this.page.getByRole('figure', { name: title, exact: true })
  }

  /** What takes the keys that zoom and move a chart. */
  zoomArea(title: string): Locator {
    return this.chart(title).getByRole('group', { name: `${title}: zoom and move` })
  }

  /** Which part of the run all charts show, in words. */
  get shownPart(): Locator {
    return this.page.getByRole('status').filter({ hasText: /updates?\b/i })
  }

  async saveChart(title: string, as: 'Picture (PNG)' | 'Table (CSV)'): Promise<void> {
    await this.chart(title)
      .getByRole('button', { name: `Save “${title}”` })
      .click()
    await this.page.getByRole('menuitem', { name: as }).click()
  }

  /** Resolves when the run's badge says so. */
  async reaches(
    state: 'Training' | 'Paused' | 'Finished' | 'Stopped' | 'Failed',
    timeout = 90_000,
  ): Promise<void> {
    await expect(this.page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible(
      { timeout },
    )
  }
}
