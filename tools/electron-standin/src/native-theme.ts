import { EventEmitter } from 'node:events'
import type { Session } from './devtools/connection.ts'
import { refuseUnknown } from './guard.ts'
import { contents } from './registry.ts'

type ThemeSource = Electron.NativeTheme['themeSource']

/** The `nativeTheme` module. */
class NativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: ThemeSource = 'system'

  get themeSource(): ThemeSource {
    return this.#source
  }

  set themeSource(source: ThemeSource) {
    if (source === this.#source) return
    this.#source = source
    for (const one of contents.values()) {
      one.page.session.then(emulateTheme).catch(() => undefined)
    }
    this.emit('updated')
  }

  /** The stand-in takes the system's own theme to be light. */
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
refuseUnknown(NativeTheme.prototype, 'nativeTheme')

export const nativeTheme = new NativeTheme()

/** Makes a page's `prefers-color-scheme` say what the app chose. */
export async function emulateTheme(page: Session): Promise<void> {
  const { themeSource } = nativeTheme
  const value = themeSource === 'system' ? '' : themeSource
  const features = [{ name: 'prefers-color-scheme', value }]
  await page.send('Emulation.setEmulatedMedia', { features })
}
