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
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
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
