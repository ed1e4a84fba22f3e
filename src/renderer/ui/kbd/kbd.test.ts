import { describe, expect, it } from 'vitest'

import { keyNames } from './kbd.tsx'

describe('keyNames', () => {
  it('writes a shortcut as the platform does', () => {
    expect(keyNames('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z'])
    expect(keyNames('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z'])
    expect(keyNames('escape', true)).toEqual(['Esc'])
    expect(keyNames('f2', false)).toEqual(['F2'])
  })
})
