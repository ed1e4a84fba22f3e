import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { EventRelay } from './event-relay.ts'

/** The application menu; its own items are commands that the page acts on. */
export function installMenu(relay: EventRelay): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'File',
      submenu: [
        {
          id: 'openFolder',
          label: 'Open Folder of Photos…',
          accelerator: 'CmdOrCtrl+O',
          click: () => relay.tell('desktop.command', { command: 'openFolder' }),
        },
        {
          id: 'showStart',
          label: 'Show Start Page',
          click: () => relay.tell('desktop.command', { command: 'showStart' }),
        },
        {
          id: 'checkFolder',
          label: 'Check the Folder',
          click: () => relay.tell('desktop.command', { command: 'checkFolder' }),
        },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        // While somebody types, the page undoes the typing and these are not reached.
        {
          id: 'undo',
          label: 'Undo',
          accelerator: 'CmdOrCtrl+Z',
          click: () => relay.tell('desktop.command', { command: 'undo' }),
        },
        {
          id: 'redo',
          label: 'Redo',
          accelerator: process.platform === 'darwin' ? 'Shift+Cmd+Z' : 'Ctrl+Y',
          click: () => relay.tell('desktop.command', { command: 'redo' }),
        },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
