import type { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

/** The windows that are open, by id. */
export const windows = new Map<number, BrowserWindow>()

/** Their contents, by id. */
export const contents = new Map<number, WebContents>()

/** Which window the stand-in takes to have the focus. */
export const focus: { window: BrowserWindow | null } = { window: null }

/** The contents that show this DevTools target. */
export function contentsOfTarget(targetId: string): WebContents | undefined {
  return [...contents.values()].find((one) => one.page.targetId === targetId)
}

/** The window that shows these contents. */
export function windowOf(webContents: WebContents): BrowserWindow | undefined {
  return [...windows.values()].find((one) => one.webContents === webContents)
}
