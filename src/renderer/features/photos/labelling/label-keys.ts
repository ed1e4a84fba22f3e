import type { Label } from '#shared/domain/label.ts'

/** Letters that do something else in the grid: accept, palette, paint, skip, leave out. */
const TAKEN = 'alpux'
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const NUMBERED = 9

/**
 * The key of each label, by its id. The first nine have their number; each of the others a letter,
 * of its own name where one is free. Where letters run out, there is none: the palette finds it.
 */
export function labelKeys(labels: readonly Label[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>()
  const free = new Set(ALPHABET)
  for (const letter of TAKEN) free.delete(letter)
  for (const [place, { id, name }] of labels.entries()) {
    if (place < NUMBERED) {
      keys.set(id, String(place + 1))
      continue
    }
    const letter = Array.from(name.toLowerCase() + ALPHABET).find((each) => free.has(each))
    if (letter === undefined) break
    free.delete(letter)
    keys.set(id, letter)
  }
  return keys
}

/** What a key asks for, while the grid or the large view has the focus. */
export type LabelAction =
  | { readonly kind: 'label'; readonly labelId: number | null }
  /** What the network suggests. */
  | { readonly kind: 'accept' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'leaveOut' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'paint' }

export interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export function actionOf(
  { key, ctrlKey, metaKey, altKey }: PressedKey,
  keys: ReadonlyMap<number, string>,
): LabelAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  const pressed = key.toLowerCase()
  switch (pressed) {
    case '0':
    case 'backspace':
      return { kind: 'label', labelId: null }
    case 'a':
      return { kind: 'accept' }
    case 'l':
      return { kind: 'palette' }
    case 'x':
      return { kind: 'leaveOut' }
    case 'u':
      return { kind: 'skip' }
    case 'p':
      return { kind: 'paint' }
    default:
      for (const [labelId, its] of keys) if (its === pressed) return { kind: 'label', labelId }
      return undefined
  }
}
