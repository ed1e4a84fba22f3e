import { expect, test } from 'vitest'
import { hasDisplay } from './display.mjs'

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('%s with %o: %s', (platform, env, expected) => {
  expect(hasDisplay({ platform, env })).toBe(expected)
})
