import { refuseUnknown } from './guard.ts'
import { say } from './log.ts'

/** The `shell` module. What it would open is only said on stderr: nothing leaves this process. */
export const shell = {
  openExternal(url) {
    say(`would open ${url}`)
    return Promise.resolve()
  },
  showItemInFolder(path) {
    say(`would show ${path} in its folder`)
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'>
refuseUnknown(shell, 'shell')
