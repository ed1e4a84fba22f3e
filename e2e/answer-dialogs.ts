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
