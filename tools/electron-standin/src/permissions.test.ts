import { describe, expect, it } from 'vitest'
import { askPermissions, type CheckHandler, type RequestHandler } from './permissions.ts'
import type { WebContents } from './web-contents.ts'

// The cast: the handlers here do not look at who asks.
const sender = {} as unknown as WebContents
const ask = (checkHandler: CheckHandler | null, requestHandler: RequestHandler | null) =>
  askPermissions({ checkHandler, requestHandler }, sender, 'app://bundle/index.html')

describe('askPermissions', () => {
  it('grants everything where the app has no handlers, as Electron does', () => {
    expect(new Set(ask(null, null).values())).toEqual(new Set([true]))
  })

  it('grants only what both handlers grant', () => {
    const granted = ask(
      (_contents, permission) => permission !== 'geolocation',
      (_contents, permission, callback) => callback(permission === 'media'),
    )
    const names = [...granted].filter(([, yes]) => yes).map(([name]) => name)
    expect(names).toEqual(['camera', 'microphone'])
  })

  it('takes a request handler that does not answer at once for a no', () => {
    const answers = ask(null, (_contents, _permission, callback) => {
      setImmediate(() => callback(true))
    })
    expect(new Set(answers.values())).toEqual(new Set([false]))
  })

  it('says who asks', () => {
    const origins = new Set<string>()
    ask((_contents, _permission, origin) => {
      origins.add(origin)
      return false
    }, null)
    expect([...origins]).toEqual(['app://bundle/'])
  })
})
