/** The main process: the window, its security, and the way to the engine. No domain logic. */
import { app, BrowserWindow, nativeTheme, session } from 'electron'
import { findFolders, samplePhotosFolder } from '#engine/supervisor/folders.ts'
import { findEngineNode } from '#engine/supervisor/engine-node.ts'
import { startEngine } from '#engine/supervisor/supervisor.ts'
import { askBeforeClosing, followRun } from './close-question.ts'
import { serveDesktop } from './desktop-service.ts'
import { createEventRelay } from './event-relay.ts'
import { log } from './log.ts'
import { installMenu } from './menu.ts'
import { handlePage, registerSchemes } from './page-protocol.ts'
import { handlePhotos } from './photo-protocol.ts'
import { denyPermissions, guardContents } from './security.ts'
import { createWindow } from './window.ts'

registerSchemes()

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  const root = app.getAppPath()
  const node = findEngineNode(root)
  if (node === undefined) {
    process.stderr.write(
      'Downhill has no Node for its engine here: run “npm start” to set it up.\n',
    )
    app.exit(1)
    return
  }
  const engine = startEngine({
    node,
    root,
    ...findFolders(),
    samplePhotos: samplePhotosFolder(root),
    log,
  })

  const isTraining = followRun(engine)
  const openWindow = () => askBeforeClosing(createWindow(), isTraining)

  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())

  // The engine ends before the app does, so that what it still has to write is written.
  let engineStopped = false
  app.on('will-quit', (event) => {
    if (engineStopped) return
    event.preventDefault()
    void engine.stop().finally(() => {
      engineStopped = true
      app.quit()
    })
  })

  void app.whenReady().then(() => {
    nativeTheme.themeSource = 'system'
    denyPermissions(session.defaultSession)
    handlePage(root)
    handlePhotos(engine)
    const relay = createEventRelay(engine)
    serveDesktop(engine, relay)
    installMenu(relay)
    openWindow()
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) openWindow()
    })
  })
}
