import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { answerFolderDialog } from '../answer-dialogs.ts'

export class StartPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get openFolder(): Locator {
    return this.page.getByRole('button', { name: 'Open a folder of photos…' })
  }

  get openSample(): Locator {
    return this.page.getByRole('button', { name: 'Try the built-in sample' })
  }

  /** Opens a folder through the dialog, as if a person had chosen it there. */
  async openFolderAt(app: ElectronApplication, folder: string): Promise<void> {
    await answerFolderDialog(app, folder)
    await this.openFolder.click()
  }

  recent(name: string): Locator {
    return this.page.getByRole('button', { name: `Open ${name}`, exact: true })
  }
}
