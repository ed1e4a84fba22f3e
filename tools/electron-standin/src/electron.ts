import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { refuseUnknown } from './guard.ts'
import { ipcMain } from './ipc-main.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { net } from './schemes/net.ts'
import { protocol } from './schemes/protocol.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { webContents } from './web-contents.ts'

/** What `require('electron')` gives: see electron-module.cjs. */
export const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  protocol,
  session,
  shell,
  webContents,
} satisfies Partial<Record<keyof typeof Electron, object>>
refuseUnknown(electron, 'electron')
