import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
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

  /** What will come in, before it does. */
  get importDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'What will come in' })
  }

  /** The button that lets it come in. */
  get confirmImport(): Locator {
    return this.importDialog.getByRole('button', {
      name: /^(Open [\d,]+.files?|Add [\d,]+.files?|Open the project)$/,
    })
  }

  /** Chooses a folder in the dialog, as a person does, and is shown what would come in. */
  async chooseFolderAt(app: ElectronApplication, ...folders: readonly string[]): Promise<void> {
    await answerFolderDialog(app, ...folders)
    await this.openFolder.click()
  }

  /** Chooses a folder and lets everything in it come in. */
  async openFolderAt(app: ElectronApplication, folder: string): Promise<void> {
    await this.chooseFolderAt(app, folder)
    await this.confirmImport.click()
    await expect(this.importDialog).toHaveCount(0, { timeout: 60_000 })
  }

  recent(name: string): Locator {
    return this.page.getByRole('button', { name: `Open ${name}`, exact: true })
  }
}
