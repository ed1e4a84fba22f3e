import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { usualPath } from './paths.ts'

const settings = { appName: 'Tiny', userDataSwitch: '', executable: '/opt/electron' }
afterEach(() => vi.unstubAllEnvs())

describe('usualPath', () => {
  it('keeps userData under the name of the app', () => {
    vi.stubEnv('XDG_CONFIG_HOME', '/config')
    expect(usualPath('userData', settings)).toBe('/config/Tiny')
  })

  it('obeys --user-data-dir', () => {
    expect(usualPath('userData', { ...settings, userDataSwitch: '/elsewhere' })).toBe('/elsewhere')
  })

  it('knows the folders of a desktop', () => {
    expect(usualPath('pictures', settings)).toBe(join(homedir(), 'Pictures'))
    expect(usualPath('exe', settings)).toBe('/opt/electron')
  })

  it('fails in the words of Electron for a name that there is not', () => {
    expect(() => usualPath('attic', settings)).toThrow("Failed to get 'attic' path")
  })
})
