import { afterEach, describe, expect, it, vi } from 'vitest'
import { acceleratorKeys, activateAccelerator, Menu, MenuItem } from './menu.ts'

afterEach(() => Menu.setApplicationMenu(null))

describe('Menu', () => {
  it('finds items in submenus, and nothing where there is nothing', () => {
    const menu = Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [{ label: 'Import', submenu: [{ id: 'folder', label: 'Folder' }] }],
      },
    ])
    expect(menu.getMenuItemById('folder')?.label).toBe('Folder')
    expect(menu.getMenuItemById('absent')).toBeNull()
  })

  it('fills in what a role brings', () => {
    const [edit] = Menu.buildFromTemplate([{ role: 'editMenu' }]).items
    expect(edit?.type).toBe('submenu')
    expect(edit?.submenu?.items.map((item) => item.label)).toContain('Copy')
  })

  it('clicks an enabled item by its key, the first of two', () => {
    const first = vi.fn()
    const second = vi.fn()
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        { label: 'Off', accelerator: 'Ctrl+O', enabled: false, click: second },
        { label: 'On', accelerator: 'CmdOrCtrl+O', click: first },
        { label: 'Too', accelerator: 'Ctrl+O', click: second },
      ]),
    )
    expect(acceleratorKeys()).toContain('Ctrl+o')
    activateAccelerator('Ctrl+o', undefined)
    activateAccelerator('Ctrl+p', undefined)
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0])
  })
})

describe('MenuItem', () => {
  it('changes a checkbox before it tells the app', () => {
    let seen: boolean | undefined
    const click = ({ checked }: { checked: boolean }) => (seen = checked)
    const item = new MenuItem({ type: 'checkbox', label: 'Dark', click })
    item.click()
    expect([item.checked, seen]).toEqual([true, true])
  })
})
