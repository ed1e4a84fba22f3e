// A tiny app, written against Electron's own types, that the tests drive.
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  net,
  protocol,
  session,
  type WebContents,
} from 'electron'

const folder = import.meta.dirname
const policy = "default-src 'self'; img-src 'self' photo:; connect-src 'self' photo:"
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
}

/** What happened, in order: the tests read it. */
const log: string[] = []
Object.assign(globalThis, { fixtureLog: log })
const quitLog = process.env['FIXTURE_QUIT_LOG']

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  { scheme: 'photo', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

function serve(): void {
  protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url)
    const type = mediaTypes[extname(pathname)] ?? 'text/plain'
    const body = await readFile(join(folder, pathname))
    const headers = { 'content-type': type, 'content-security-policy': policy }
    return new Response(body, { headers })
  })
  protocol.handle('photo', ({ url }) => {
    const { pathname } = new URL(url)
    if (pathname === '/broken') throw new Error('this photo is broken')
    if (pathname === '/large') return new Response(new Uint8Array(3_000_000), largeHeaders)
    return net.fetch(pathToFileURL(join(folder, pathname)).href)
  })
}
const largeHeaders = {
  headers: { 'content-type': 'application/octet-stream', 'content-length': '3000000' },
}

function answerCalls(): void {
  ipcMain.handle('echo', (_event, value: unknown) => value)
  ipcMain.handle('fail', () => {
    throw new TypeError('bad thing')
  })
  ipcMain.handle('who', ({ sender, senderFrame }) => ({
    url: senderFrame?.url,
    origin: senderFrame?.origin,
    isMainFrame: senderFrame === sender.mainFrame && senderFrame.parent === null,
  }))
  ipcMain.handle('choose', () => dialog.showOpenDialog({ properties: ['openFile'] }))
  ipcMain.on('say', (_event, text: string) => log.push(`said ${text}`))
  ipcMain.handle('count', ({ sender }, total: number) => count(sender, total))
}

async function count(sender: WebContents, total: number): Promise<void> {
  for (let sequence = 0; sequence < total; sequence++) {
    sender.send('counted', sequence, { at: new Date(), text: 'the size of a real event' })
    if (sequence % 50 === 49) await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

function openWindow(): void {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    title: 'Fixture',
    webPreferences: {
      preload: join(folder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  })
  const { webContents } = window
  window.on('ready-to-show', () => {
    log.push('ready-to-show')
    window.show()
  })
  window.on('close', () => log.push('close'))
  window.on('closed', () => log.push('closed'))
  webContents.on('did-finish-load', () => log.push('did-finish-load'))
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.push(`render-process-gone ${reason}`)
    if (!process.env['FIXTURE_STAYS_CRASHED']) webContents.reload()
  })
  webContents.setWindowOpenHandler(({ url }) => {
    log.push(`window.open ${url}`)
    return { action: 'deny' }
  })
  webContents.on('will-navigate', (event) => {
    log.push(`will-navigate ${event.url}`)
    event.preventDefault()
  })
  void window.loadURL('app://bundle/index.html')
}

function setMenu(): void {
  const click = () => log.push('menu Open')
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [{ id: 'open', label: 'Open', accelerator: 'CmdOrCtrl+O', click }],
      },
      { role: 'editMenu' },
    ]),
  )
}

/** The quit order ends with the process: the test reads it from a file. */
function logQuit(event: string): void {
  log.push(event)
  if (event === 'quit' && quitLog !== undefined) {
    process.getBuiltinModule('node:fs').writeFileSync(quitLog, log.join('\n'))
  }
}

if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  app.on('web-contents-created', () => log.push('web-contents-created'))
  app.on('second-instance', (_event, argv) => log.push(`second-instance ${argv.at(-1) ?? ''}`))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => logQuit('before-quit'))
  app.on('will-quit', () => logQuit('will-quit'))
  app.on('quit', () => logQuit('quit'))
  await app.whenReady()
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => {
    return permission === 'clipboard-sanitized-write'
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(permission === 'clipboard-sanitized-write')
  })
  serve()
  answerCalls()
  setMenu()
  openWindow()
}
