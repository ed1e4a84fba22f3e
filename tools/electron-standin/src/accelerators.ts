const modifierNames = new Map([
  ['ctrl', 'Ctrl'],
  ['control', 'Ctrl'],
  ['cmdorctrl', 'Ctrl'],
  ['commandorcontrol', 'Ctrl'],
  ['alt', 'Alt'],
  ['option', 'Alt'],
  ['shift', 'Shift'],
])

/** Electron's names of keys where the web's `KeyboardEvent.key` says something else. */
const keyNames = new Map([
  ['plus', '+'],
  ['space', ' '],
  ['esc', 'escape'],
  ['return', 'enter'],
  ['up', 'arrowup'],
  ['down', 'arrowdown'],
  ['left', 'arrowleft'],
  ['right', 'arrowright'],
])

/**
 * One spelling for an accelerator: `Shift+CmdOrCtrl+O` becomes `Ctrl+Shift+o`, the way in which the
 * preload runtime writes the keys that it sees.
 */
export function normalizeAccelerator(accelerator: string): string {
  const parts = accelerator.toLowerCase().replace(/\+\+$/, '+plus').split('+')
  const key = parts.pop() ?? ''
  const held = new Set(parts.map((part) => modifierNames.get(part)))
  const modifiers = ['Ctrl', 'Alt', 'Shift'].filter((modifier) => held.has(modifier))
  return [...modifiers, keyNames.get(key) ?? key].join('+')
}
