import { type BrowserWindow, dialog, shell } from 'electron'
import { type LinkId, readingList } from '#shared/domain/reading-list.ts'

const text = {
  question: (title: string) => `Open “${title}” in your browser?`,
  whatHappens: (address: string) =>
    `${address}\n\nYour browser then goes online; Downhill does not. Nothing of your photos or projects is sent.`,
  open: 'Open in the browser',
  stay: 'Stay here',
}

/** Asks, and lets the browser open an address of the reading list. False: the person said no. */
export async function openLink(link: LinkId, window: BrowserWindow | undefined): Promise<boolean> {
  const { title, address } = readingList[link]
  const question: Electron.MessageBoxOptions = {
    type: 'question',
    message: text.question(title),
    detail: text.whatHappens(address),
    buttons: [text.open, text.stay],
    defaultId: 0,
    cancelId: 1,
  }
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question))
  if (response !== 0) return false
  await shell.openExternal(address)
  return true
}
