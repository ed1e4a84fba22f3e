import { refuseUnknown } from './guard.ts'

let text = ''

/** The `clipboard` module: one of the stand-in's own, not the desktop's. */
export const clipboard = {
  writeText(value) {
    text = value
    return Promise.resolve()
  },
  readText: () => Promise.resolve(text),
} satisfies Pick<Electron.Clipboard, 'writeText' | 'readText'>
refuseUnknown(clipboard, 'clipboard')
