import type { Split } from './split.ts'

/** What people call the splits, in folders and lists. */
const NAMES: ReadonlyMap<string, Split> = new Map([
  ['train', 'train'],
  ['training', 'train'],
  ['validation', 'validation'],
  ['valid', 'validation'],
  ['val', 'validation'],
  ['test', 'test'],
  ['testing', 'test'],
])

/** The split that is called so, in capitals or not. */
export const splitNamed = (name: string): Split | undefined => NAMES.get(name.toLowerCase())
