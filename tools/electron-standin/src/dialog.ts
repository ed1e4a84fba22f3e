import { BrowserWindow } from './browser-window.ts'
import { isHeadless } from './devtools/headless.ts'
import { scriptedAnswer } from './dialog-script.ts'
import { chooseFiles } from './file-chooser.ts'
import { refuseUnknown } from './guard.ts'
import { say } from './log.ts'

/** The `dialog` module. Each function takes `(window, options)` or `(options)`. */
export const dialog = {
  async showOpenDialog(...args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> {
    const scripted = scriptedAnswer('showOpenDialog')
    // The cast: as the test wrote it.
    if (scripted !== undefined) return scripted as Electron.OpenDialogReturnValue
    const window = windowIn(args)
    if (isHeadless || !window) {
      say('showOpenDialog: no screen to show it on, so it was answered as cancelled')
      return { canceled: true, filePaths: [] }
    }
    // The cast: what the function's type says.
    const filePaths = await chooseFiles(window, optionsIn(args) as Electron.OpenDialogOptions)
    return { canceled: filePaths.length === 0, filePaths }
  },

  showSaveDialog(): Promise<Electron.SaveDialogReturnValue> {
    const scripted = scriptedAnswer('showSaveDialog')
    // The cast: as the test wrote it.
    if (scripted !== undefined) return Promise.resolve(scripted as Electron.SaveDialogReturnValue)
    say('showSaveDialog: the stand-in cannot show one, so it was answered as cancelled')
    return Promise.resolve({ canceled: true, filePath: '' })
  },

  showMessageBox(...args: readonly unknown[]): Promise<Electron.MessageBoxReturnValue> {
    // The cast: what the function's type says.
    const options = optionsIn(args) as Electron.MessageBoxOptions
    say(`message box: ${options.message}${options.detail ? `\n${options.detail}` : ''}`)
    const response = options.cancelId ?? options.defaultId ?? 0
    const scripted = scriptedAnswer('showMessageBox') ?? { response, checkboxChecked: false }
    // The cast: as the test wrote it.
    return Promise.resolve(scripted as Electron.MessageBoxReturnValue)
  },

  showErrorBox(title: string, content: string): void {
    say(`error box: ${title}\n${content}`)
  },
} satisfies Pick<
  Electron.Dialog,
  'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'
>
refuseUnknown(dialog, 'dialog')

function windowIn([first]: readonly unknown[]): BrowserWindow | null {
  return first instanceof BrowserWindow ? first : BrowserWindow.getFocusedWindow()
}

function optionsIn([first, second]: readonly unknown[]): unknown {
  return second ?? first
}
