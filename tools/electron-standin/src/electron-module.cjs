'use strict'
// What `require('electron')` and `import … from 'electron'` load instead of Electron's own module.
// The names must stand here one by one: that is how Node learns what an ES module may import.
const electron = globalThis[Symbol.for('electron-standin')]

exports.app = electron.app
exports.BrowserWindow = electron.BrowserWindow
exports.clipboard = electron.clipboard
exports.dialog = electron.dialog
exports.ipcMain = electron.ipcMain
exports.Menu = electron.Menu
exports.MenuItem = electron.MenuItem
exports.nativeTheme = electron.nativeTheme
exports.net = electron.net
exports.protocol = electron.protocol
exports.session = electron.session
exports.shell = electron.shell
exports.webContents = electron.webContents

// From here on a name that is missing fails loudly: see guard.ts.
Object.setPrototypeOf(exports, Object.getPrototypeOf(electron))
