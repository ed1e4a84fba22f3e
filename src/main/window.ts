import { app, BrowserWindow, nativeTheme } from 'electron'
import { join } from 'node:path'
import { log } from './log.ts'
import { developmentUrl, PAGE_URL } from './page-address.ts'
import { SECURE_PREFERENCES } from './security.ts'

/** The page's own background, so that opening does not flash. */
const BACKGROUND = { light: '#ffffff', dark: '#17181a' }

export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Downhill',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      ...SECURE_PREFERENCES,
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(`The page ended (${reason}); it is loaded again.`)
    window.webContents.reload()
  })
  void window.loadURL(developmentUrl() ?? PAGE_URL)
  return window
}
