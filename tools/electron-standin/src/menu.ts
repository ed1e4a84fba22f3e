import { normalizeAccelerator } from './accelerators.ts'
import type { BrowserWindow } from './browser-window.ts'
import { refuseUnknown } from './guard.ts'
import { roleBehaviour } from './menu-roles.ts'
import { contents, focus } from './registry.ts'

type Template = readonly (Electron.MenuItemConstructorOptions | MenuItem)[]

/** The `MenuItem` class. */
export class MenuItem implements Pick<
  Electron.MenuItem,
  'id' | 'label' | 'type' | 'enabled' | 'visible' | 'checked' | 'accelerator' | 'click'
> {
  readonly id: string
  readonly type: Electron.MenuItem['type']
  readonly role: Electron.MenuItemConstructorOptions['role']
  readonly accelerator: string | null
  readonly submenu: Menu | undefined
  readonly click: (event?: Electron.KeyboardEvent, window?: BrowserWindow) => void
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: Electron.MenuItemConstructorOptions) {
    const role = roleBehaviour(options.role)
    const submenu = options.submenu ?? role?.submenu?.map((part) => ({ role: part }))
    this.id = options.id ?? ''
    this.role = options.role
    this.submenu = toMenu(submenu)
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.label = options.label ?? role?.label ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator ?? null
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.click = (event, window = focus.window ?? undefined) => {
      if (!this.enabled) return
      if (this.type === 'checkbox') this.checked = !this.checked
      if (!options.click) role?.act?.(window)
      // The casts: the app gets the stand-in's objects, as all of its code does.
      else options.click(this as never, window as never, event ?? {})
    }
  }
}
refuseUnknown(MenuItem.prototype, 'MenuItem')

function toMenu(submenu: Electron.MenuItemConstructorOptions['submenu']): Menu | undefined {
  if (submenu === undefined || submenu instanceof Menu) return submenu
  // The cast: Menu above is the only class of menus that an app can get hold of here.
  return Menu.buildFromTemplate(submenu as Electron.MenuItemConstructorOptions[])
}

/** The `Menu` class. Nothing is drawn; the accelerators work. */
export class Menu {
  static #application: Menu | null = null
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: Template): Menu {
    const menu = new Menu()
    for (const part of template) menu.append(part instanceof MenuItem ? part : new MenuItem(part))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
    const keys = acceleratorKeys()
    for (const one of contents.values()) one.page.post({ type: 'accelerators', keys })
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find((item) => item.id === id) ?? null
  }
}
refuseUnknown(Menu.prototype, 'Menu#')
refuseUnknown(Menu, 'Menu')

function allItems(menu: Menu | null): MenuItem[] {
  const items = menu?.items ?? []
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? null)])
}

function itemsWithKeys(): (readonly [string, MenuItem])[] {
  return allItems(Menu.getApplicationMenu()).flatMap((item) =>
    item.accelerator === null ? [] : [[normalizeAccelerator(item.accelerator), item] as const],
  )
}

/** The keys that the application menu reacts to. */
export function acceleratorKeys(): readonly string[] {
  return itemsWithKeys().map(([key]) => key)
}

/** Clicks the first enabled item with this key. */
export function activateAccelerator(key: string, window: BrowserWindow | undefined): void {
  const found = itemsWithKeys().find(([itemKey, item]) => itemKey === key && item.enabled)
  found?.[1].click({ triggeredByAccelerator: true }, window)
}
