import type { Bridge } from '#shared/contract/desktop-bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload; see src/preload. */
    readonly downhill: Bridge<File>
  }
}

export const bridge = (): Bridge<File> => window.downhill
