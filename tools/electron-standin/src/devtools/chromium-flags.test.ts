import { describe, expect, it } from 'vitest'
import { chromiumFlags, type ChromiumOptions } from './chromium-flags.ts'

const flags = (changes: Partial<ChromiumOptions> = {}) =>
  chromiumFlags({
    userData: '/data',
    switches: new Map(),
    headless: true,
    isRoot: false,
    schemePort: 4711,
    ...changes,
  })

describe('chromiumFlags', () => {
  it('keeps the profile with the app and the custom schemes on this machine', () => {
    expect(flags()).toEqual(
      expect.arrayContaining([
        '--user-data-dir=/data/Chromium',
        '--host-resolver-rules=MAP *.localhost:80 127.0.0.1:4711',
        '--remote-debugging-pipe',
        '--disable-background-networking',
      ]),
    )
  })

  it('uses the sandbox unless it cannot', () => {
    expect(flags()).not.toContain('--no-sandbox')
    expect(flags({ isRoot: true })).toContain('--no-sandbox')
    const switches = new Map([['no-sandbox', '']])
    expect(flags({ switches }).filter((flag) => flag === '--no-sandbox')).toHaveLength(1)
  })

  it('is headless only when asked', () => {
    expect(flags()).toContain('--headless')
    expect(flags({ headless: false })).not.toContain('--headless')
  })

  it("passes on the app's switches, merged with its own, without Node's", () => {
    const switches = new Map([
      ['force-color-profile', 'srgb'],
      ['inspect', '0'],
      ['disable-features', 'Mine'],
      ['disable-sync', ''],
    ])
    const all = flags({ switches })
    expect(all).toContain('--force-color-profile=srgb')
    expect(all.filter((flag) => flag.startsWith('--inspect'))).toEqual([])
    expect(all.filter((flag) => flag === '--disable-sync')).toHaveLength(1)
    const features = all.filter((flag) => flag.startsWith('--disable-features='))
    expect(features).toHaveLength(1)
    expect(features[0]).toMatch(/Translate.*,Mine$/)
  })
})
