import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'

type Role = NonNullable<Electron.MenuItemConstructorOptions['role']>

type RoleBehaviour = {
  readonly label: string
  readonly accelerator?: string
  readonly act?: (window: BrowserWindow | undefined) => void
  readonly submenu?: readonly Role[]
}

/** What the roles do; those without `act` are what Chromium does by itself, or nothing. */
const roles: Partial<Record<Role, RoleBehaviour>> = {
  quit: { label: 'Quit', accelerator: 'Ctrl+Q', act: () => app.quit() },
  close: { label: 'Close Window', accelerator: 'Ctrl+W', act: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'Ctrl+M', act: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'Ctrl+R', act: (window) => window?.webContents.reload() },
  forceReload: {
    label: 'Force Reload',
    accelerator: 'Ctrl+Shift+R',
    act: (window) => window?.webContents.reload(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    act: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  undo: { label: 'Undo' },
  redo: { label: 'Redo' },
  cut: { label: 'Cut' },
  copy: { label: 'Copy' },
  paste: { label: 'Paste' },
  delete: { label: 'Delete' },
  selectAll: { label: 'Select All' },
  resetZoom: { label: 'Actual Size' },
  zoomIn: { label: 'Zoom In' },
  zoomOut: { label: 'Zoom Out' },
  toggleDevTools: { label: 'Toggle Developer Tools' },
  about: { label: 'About' },
  fileMenu: { label: 'File', submenu: ['quit'] },
  editMenu: { label: 'Edit', submenu: ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] },
  viewMenu: {
    label: 'View',
    submenu: ['reload', 'forceReload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  },
  windowMenu: { label: 'Window', submenu: ['minimize', 'close'] },
  help: { label: 'Help', submenu: [] },
}

/** What an item with this role is and does. */
export function roleBehaviour(role: Role | undefined): RoleBehaviour | undefined {
  return role === undefined ? undefined : roles[role]
}
