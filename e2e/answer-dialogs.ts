import type { ElectronApplication } from '@playwright/test'

/** What the dialogs for folders and files answer from now on. */
export async function answerFolderDialog(
  app: ElectronApplication,
  ...folders: readonly string[]
): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, folders)
}

/** Where the dialog for saving a file says to save it; null: the person changed their mind. */
export const answerSaveDialog = (app: ElectronApplication, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, file)

/** Which button answers every question from now on; the last question's words are kept. */
export const answerQuestions = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    const asked = (_window: unknown, { message, detail }: Electron.MessageBoxOptions) => {
      process.env['DOWNHILL_ASKED'] = `${message} ${detail ?? ''}`
      return Promise.resolve({ response, checkboxChecked: false })
    }
    dialog.showMessageBox = asked as typeof dialog.showMessageBox
  }, button)

/** What was asked last; nothing so far is the empty text. */
export const lastQuestion = (app: ElectronApplication): Promise<string> =>
  app.evaluate(() => process.env['DOWNHILL_ASKED'] ?? '')
