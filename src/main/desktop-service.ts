import { BrowserWindow, clipboard, dialog, ipcMain, nativeTheme } from 'electron'
import type { Handlers } from '#shared/contract/contract.ts'
import {
  desktopContract,
  type DesktopContract,
  relayedMethods,
  type SavedKind,
} from '#shared/contract/desktop-contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError, toProblem } from '#shared/contract/problem.ts'
import { parse } from '#shared/rpc/parse.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { CHANNELS } from '#shared/contract/desktop-bridge.ts'
import type { EventRelay } from './event-relay.ts'
import { openLink } from './open-link.ts'
import { isOwnPage } from './page-address.ts'
import { saveFile } from './save-file.ts'

type DesktopMethods = Omit<Handlers<DesktopContract>, keyof EngineContract['methods']>

/** Photos that the file dialog offers. */
const PHOTO_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'tif', 'tiff', 'svg']
/** Lists of paths and labels that it offers. */
const LIST_EXTENSIONS = ['csv', 'tsv', 'txt']

/** What each kind of saved file is called in the dialog. */
const SAVED_AS: Readonly<Record<SavedKind, Electron.FileFilter>> = {
  png: { name: 'PNG pictures', extensions: ['png'] },
  csv: { name: 'CSV tables', extensions: ['csv'] },
  json: { name: 'JSON files', extensions: ['json'] },
}

/**
 * Answers the window: every message's sender is checked and its content parsed before anything is
 * done with it. What is the engine's goes to the engine.
 */
export function serveDesktop(engine: Engine, relay: EventRelay): void {
  const own = desktopMethods(engine)

  async function answer(method: unknown, input: unknown): Promise<unknown> {
    if (typeof method !== 'string' || !Object.hasOwn(desktopContract.methods, method)) {
      throw new ProblemError('INVALID_INPUT', `There is no method ${String(method)}.`)
    }
    // The name was just found in the contract.
    const name = method as keyof DesktopContract['methods']
    const parsed: unknown = parse(
      desktopContract.methods[name].input,
      input,
      `The input of ${name}`,
    )
    if (relayedMethods.has(name)) {
      // Parsed by the schema of this very method, which the compiler cannot follow by name.
      return engine.call(name as keyof EngineContract['methods'], parsed as never)
    }
    return own[name as keyof DesktopMethods](parsed as never)
  }

  ipcMain.handle(CHANNELS.call, async (event, method: unknown, input: unknown) => {
    if (!isTrusted(event.senderFrame)) {
      return { problem: toProblem(new ProblemError('INVALID_INPUT', 'This page may not ask.')) }
    }
    try {
      return { output: await answer(method, input) }
    } catch (error) {
      return { problem: toProblem(error) }
    }
  })
  ipcMain.on(CHANNELS.shown, (event) => {
    if (isTrusted(event.senderFrame)) relay.shown(event.sender.id)
  })
}

/** Only Downhill's own page, in a window's own frame, is listened to. */
function isTrusted(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url)
}

function desktopMethods(engine: Engine): DesktopMethods {
  return {
    'desktop.engineState': () => engine.state(),
    async 'desktop.chooseFolder'() {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Choose a folder of photos',
        properties: ['openDirectory'],
      })
      return { folder: canceled ? null : (filePaths[0] ?? null) }
    },
    async 'desktop.chooseFolders'() {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Choose folders of photos',
        properties: ['openDirectory', 'multiSelections'],
      })
      return { paths: canceled ? [] : filePaths }
    },
    async 'desktop.chooseList'() {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Choose a list of paths and labels',
        properties: ['openFile'],
        filters: [
          { name: 'Lists', extensions: LIST_EXTENSIONS },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return { path: canceled ? null : (filePaths[0] ?? null) }
    },
    async 'desktop.choosePhotos'() {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Choose photos to classify',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Photos', extensions: PHOTO_EXTENSIONS },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return { paths: canceled ? [] : filePaths }
    },
    async 'desktop.saveReport'({ runId, thumbnails }) {
      const { canceled, filePath } = await showSaveDialog({
        title: `Export the report of run ${runId}`,
        defaultPath: `run-${runId}-report.html`,
        filters: [{ name: 'HTML', extensions: ['html'] }],
      })
      if (canceled || !filePath) return { path: null }
      return engine.call('runs.writeReport', { runId, path: filePath, thumbnails })
    },
    async 'desktop.saveTensorBoard'({ runId }) {
      const { canceled, filePaths } = await showOpenDialog({
        title: 'Choose a folder for TensorBoard files',
        properties: ['openDirectory', 'createDirectory'],
      })
      const [folder] = filePaths
      if (canceled || folder === undefined) return { path: null }
      const { file } = await engine.call('runs.writeTensorBoard', { runId, folder })
      return { path: file }
    },
    async 'desktop.copyText'({ text }) {
      await clipboard.writeText(text)
      return {}
    },
    async 'desktop.saveFile'({ suggestedName, kind, bytes }) {
      const { canceled, filePath } = await showSaveDialog({
        title: 'Save',
        defaultPath: suggestedName,
        filters: [SAVED_AS[kind]],
      })
      if (canceled || !filePath) return { path: null }
      await saveFile(filePath, bytes)
      return { path: filePath }
    },
    async 'desktop.openLink'({ link }) {
      return { opened: await openLink(link, askingWindow()) }
    },
    'desktop.setTheme'({ theme }) {
      nativeTheme.themeSource = theme
      return {}
    },
  }
}

/** A dialog in front of the window that asked, where there is one. */
async function showOpenDialog(options: Electron.OpenDialogOptions) {
  const window = askingWindow()
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
}

async function showSaveDialog(options: Electron.SaveDialogOptions) {
  const window = askingWindow()
  return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options)
}

const askingWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
