import { originOf } from './frame.ts'
import type { WebContents } from './web-contents.ts'

export type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>
export type RequestHandler = NonNullable<
  Parameters<Electron.Session['setPermissionRequestHandler']>[0]
>

type Handlers = {
  readonly checkHandler: CheckHandler | null
  readonly requestHandler: RequestHandler | null
}

/** Electron's names of permissions, and those of the web's that each stands for. */
const permissions = [
  ['background-sync', ['background-sync']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
  ['display-capture', ['display-capture']],
  ['geolocation', ['geolocation']],
  ['idle-detection', ['idle-detection']],
  ['local-fonts', ['local-fonts']],
  ['media', ['camera', 'microphone']],
  ['midi', ['midi']],
  ['notifications', ['notifications']],
  ['persistent-storage', ['persistent-storage']],
  ['screen-wake-lock', ['screen-wake-lock']],
  ['sensors', ['accelerometer', 'gyroscope', 'magnetometer']],
  ['storage-access', ['storage-access']],
  ['window-management', ['window-management']],
] as const

/**
 * Asks the app's handlers about every permission that Chromium lets us set, for a document that is
 * about to load. Chromium has no way to ask when the page does, so this happens up front; a request
 * handler that does not answer at once counts as a no. Without handlers all is granted, as in
 * Electron.
 *
 * @returns the web's names of the permissions, and whether each is granted
 */
export function askPermissions(
  { checkHandler, requestHandler }: Handlers,
  sender: WebContents,
  url: string,
): ReadonlyMap<string, boolean> {
  // The cast: the app's handlers get the stand-in's object, as all of its code does.
  const webContents = sender as unknown as Electron.WebContents
  const origin = `${originOf(url)}/`
  const details = { requestingUrl: url, isMainFrame: true }
  const answers = new Map<string, boolean>()
  for (const [permission, names] of permissions) {
    let granted = checkHandler?.(webContents, permission, origin, details) ?? true
    if (granted && requestHandler) {
      granted = false
      const answer = (allowed: boolean) => (granted = allowed)
      requestHandler(webContents, permission, answer, details)
    }
    for (const name of names) answers.set(name, granted)
  }
  return answers
}
