import type { BrowserWindow } from './browser-window.ts'
import type { Session } from './devtools/connection.ts'
import { filePath } from './file-paths.ts'

/**
 * Opens Chromium's own file chooser, by clicking a file input that is in no document.
 *
 * @returns the absolute paths that the person chose; none when they cancelled. Chromium tells of a
 *   folder only by the files in it, so an empty one cannot be told from a cancelled dialog.
 */
export async function chooseFiles(
  window: BrowserWindow,
  options: Electron.OpenDialogOptions,
): Promise<string[]> {
  const properties = options.properties ?? []
  const wantsFolder = properties.includes('openDirectory')
  const settings = {
    multiple: properties.includes('multiSelections'),
    webkitdirectory: wantsFolder,
    accept: wantsFolder ? '' : acceptList(options.filters ?? []),
  }
  const { page } = window.webContents
  const session = await page.session
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(${String(askInPage)})(${JSON.stringify(settings)})`,
    ...(page.preloadContext === undefined ? {} : { contextId: page.preloadContext }),
    userGesture: true,
    awaitPromise: true,
  })
  if (result.objectId === undefined) return []
  const paths = await pathsOf(session, result.objectId, wantsFolder)
  await session.send('Runtime.releaseObject', { objectId: result.objectId })
  return paths
}

/** Self-contained, because it runs in the page. Of a folder one file is enough. */
function askInPage(settings: { webkitdirectory: boolean }): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file' }, settings)
    const last = settings.webkitdirectory ? 1 : Infinity
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, last))
    input.oncancel = () => resolve([])
    input.click()
  })
}

async function pathsOf(session: Session, objectId: string, areFolders: boolean): Promise<string[]> {
  const files = await session.send('Runtime.getProperties', { objectId, ownProperties: true })
  const paths: string[] = []
  for (const { name, value } of files.result) {
    if (!/^\d+$/.test(name) || value?.objectId === undefined) continue
    const path = await filePath(session, value)
    if (!areFolders) {
      paths.push(path)
      continue
    }
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: value.objectId,
      functionDeclaration: 'function () { return this.webkitRelativePath }',
      returnByValue: true,
    })
    paths.push(chosenFolder(path, String(result.value)))
  }
  return paths
}

/**
 * The folder that was chosen, from a file in it.
 *
 * @param path the file's path, such as `/home/me/Photos/cats/1.jpg`
 * @param relativePath the same from the chosen folder on: `Photos/cats/1.jpg`
 */
export function chosenFolder(path: string, relativePath: string): string {
  const [folder = ''] = relativePath.split('/')
  return path.slice(0, path.length - relativePath.length) + folder
}

function acceptList(filters: readonly Electron.FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions)
  return extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(',')
}
