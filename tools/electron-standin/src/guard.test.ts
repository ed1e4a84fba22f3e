import { EventEmitter } from 'node:events'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { refuseUnknown } from './guard.ts'

class Lamp extends EventEmitter {
  #isOn = false
  static count = 0
  color: string | undefined

  toggle(): boolean {
    this.#isOn = !this.#isOn
    return this.#isOn
  }
}
refuseUnknown(Lamp.prototype, 'lamp')
refuseUnknown(Lamp, 'Lamp')

const member = (object: object, name: string): unknown => Reflect.get(object, name)

describe('refuseUnknown', () => {
  it('lets pass what is there, inherited or undefined', () => {
    const lamp = new Lamp()
    expect(lamp.toggle()).toBe(true)
    expect(lamp.color).toBeUndefined()
    expect(lamp.listenerCount('on')).toBe(0)
    expect(Lamp.count).toBe(0)
  })

  it('names a member that is not there, and where to read about it', () => {
    const message = 'the Electron stand-in has no lamp.dim; see tools/electron-standin/README.md'
    expect(() => member(new Lamp(), 'dim')).toThrow(message)
    expect(() => member(Lamp, 'all')).toThrow('has no Lamp.all')
  })

  it('answers questions about what is there', () => {
    expect('dim' in new Lamp()).toBe(false)
  })

  it('survives what runtimes and tools do with any object', async () => {
    const lamp = new Lamp()
    expect(await Promise.resolve(lamp)).toBe(lamp)
    expect(JSON.stringify({ lamp })).toContain('lamp')
    expect(inspect(lamp)).toContain('Lamp')
  })

  it('lets tests replace members', () => {
    const lamp = Object.assign(new Lamp(), { toggle: () => false, dim: 0.5 })
    expect([lamp.toggle(), lamp.dim]).toEqual([false, 0.5])
  })
})
