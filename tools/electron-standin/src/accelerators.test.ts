import { expect, it } from 'vitest'
import { normalizeAccelerator } from './accelerators.ts'

it.each([
  ['CmdOrCtrl+O', 'Ctrl+o'],
  ['Shift+CommandOrControl+Z', 'Ctrl+Shift+z'],
  ['Alt+Control+Delete', 'Ctrl+Alt+delete'],
  ['Ctrl+Plus', 'Ctrl++'],
  ['Ctrl++', 'Ctrl++'],
  ['Space', ' '],
  ['Shift+Up', 'Shift+arrowup'],
  ['F11', 'f11'],
])('writes %s as %s', (accelerator, normalized) => {
  expect(normalizeAccelerator(accelerator)).toBe(normalized)
})
