import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeBridge } from './bridge.ts'

/** The page's view of what the preload script exposes; each test knows what it exposed, hence the casts. */
const exposed = (name: string): unknown => Reflect.get(window, name)

describe('makeBridge', () => {
  const name = 'api'
  let bridge: ReturnType<typeof makeBridge>

  beforeEach(() => {
    // Both worlds see the same window; here they also share their globals.
    vi.stubGlobal('window', new EventTarget())
    bridge = makeBridge('secret', 'preload')
  })
  afterEach(() => vi.unstubAllGlobals())

  it('shows the page what the preload script exposes, in whichever order they start', () => {
    bridge.exposeInMainWorld(name, { before: 1 })
    expect(exposed(name)).toBeUndefined()
    makeBridge('secret', 'page')
    expect(exposed(name)).toEqual({ before: 1 })
    bridge.exposeInMainWorld('later', { after: 2 })
    expect(exposed('later')).toEqual({ after: 2 })
  })

  it('freezes it', () => {
    bridge.exposeInMainWorld(name, { call: () => 1, inner: { call: () => 2 } })
    makeBridge('secret', 'page')
    const api = exposed(name) as { inner: object }
    expect([Object.isFrozen(api), Object.isFrozen(api.inner)]).toEqual([true, true])
    expect(() => bridge.exposeInMainWorld(name, {})).toThrow('on top of an existing property')
  })

  it('calls functions in both directions, and gives back what they give', () => {
    type Api = { twice: (callback: (n: number) => number) => number }
    const api: Api = { twice: (callback) => callback(2) + callback(3) }
    bridge.exposeInMainWorld(name, api)
    makeBridge('secret', 'page')
    expect((exposed(name) as Api).twice((n) => n * 10)).toBe(50)
  })

  it('makes the same function the same again, as unsubscribing needs', () => {
    const got: unknown[] = []
    bridge.exposeInMainWorld(name, { take: (callback: unknown) => got.push(callback) })
    makeBridge('secret', 'page')
    const callback = vi.fn()
    const api = exposed(name) as { take: (callback: () => void) => void }
    api.take(callback)
    api.take(callback)
    expect(got[0]).toBe(got[1])
    expect(got[0]).not.toBe(callback)
  })

  it('carries errors, thrown and rejected', async () => {
    type Api = { fail: () => never; reject: () => Promise<never>; give: () => Promise<number> }
    bridge.exposeInMainWorld(name, {
      fail: () => {
        throw new RangeError('too far')
      },
      reject: () => Promise.reject(new TypeError('wrong')),
      give: () => Promise.resolve(7),
    })
    makeBridge('secret', 'page')
    const api = exposed(name) as Api
    expect(() => api.fail()).toThrow(expect.objectContaining({ name: 'RangeError' }))
    await expect(api.reject()).rejects.toMatchObject({ name: 'TypeError', message: 'wrong' })
    expect(await api.give()).toBe(7)
  })
})
