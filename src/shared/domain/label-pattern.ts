import { MAX_LABEL_LENGTH } from './label.ts'
import type { Split } from './split.ts'
import { splitNamed } from './split-name.ts'

/** Characters of a pattern: more than any file's name needs. */
export const MAX_PATTERN_LENGTH = 200

type Field = 'label' | 'number' | 'split' | 'any'
type Part = { readonly field: Field } | { readonly text: string }

/** Where the label stands in a file's name, as a person wrote it: `{label}_{number}`. */
export interface LabelPattern {
  readonly text: string
  /** Text that must stand there, and fields that take what does. */
  readonly parts: readonly Part[]
}

/** What a pattern found in a path. */
export interface PatternMatch {
  readonly label: string
  /** Where the label begins in the path, in normal form C. */
  readonly start: number
  /** Undefined where the pattern has no `{split}`. */
  readonly split: Split | undefined
}

type Parsed = { readonly pattern: LabelPattern } | { readonly problem: string }

const FIELDS: readonly string[] = ['label', 'number', 'split']
const KNOWN = '{label}, {number}, {split} and *'

/** Reads a pattern, or says what is wrong with it. */
export function parseLabelPattern(written: string): Parsed {
  const text = written.normalize('NFC')
  if (text.trim() === '') return { problem: 'The pattern is empty. Write one such as {label}_*.' }
  if (text.length > MAX_PATTERN_LENGTH) {
    return { problem: `The pattern is longer than ${MAX_PATTERN_LENGTH} characters.` }
  }
  const parts: Part[] = []
  for (const [piece] of text.matchAll(/\{[^{}]*\}|\*+|[{}]|[^{}*]+/g)) {
    if (piece === '{' || piece === '}') {
      return {
        problem: `In ${text} a ${piece} stands alone. A pattern may hold ${KNOWN}; a * stands for any other character too.`,
      }
    }
    if (piece.startsWith('*')) parts.push({ field: 'any' })
    else if (piece.startsWith('{')) {
      const name = piece.slice(1, -1)
      if (!isField(name)) return { problem: `A pattern may hold ${KNOWN}, but not ${piece}.` }
      parts.push({ field: name })
    } else parts.push({ text: piece })
  }
  const problem = problemOf(text, parts)
  return problem === undefined ? { pattern: { text, parts } } : { problem }
}

const isField = (name: string): name is Field => FIELDS.includes(name)

function problemOf(text: string, parts: readonly Part[]): string | undefined {
  const places = (field: Field) =>
    parts.flatMap((part, place) => ('field' in part && part.field === field ? [place] : []))
  const [label, ...more] = places('label')
  if (label === undefined) {
    return `In ${text} nothing says where the label stands. Write {label} in its place.`
  }
  if (more.length > 0) return `In ${text} the {label} stands more than once.`
  if (places('split').length > 1) return `In ${text} the {split} stands more than once.`
  const isAny = (part: Part | undefined) =>
    part !== undefined && 'field' in part && part.field === 'any'
  if (isAny(parts[label - 1]) || isAny(parts[label + 1])) {
    return `In ${text} a * stands right beside {label}, so nothing says where the label ends. Put what separates them in between, as in {label}_*.`
  }
  if (/^\/|\/\/|\/$/.test(text)) {
    return `In ${text} a / has no name on one of its sides. Write a pattern such as {label}/*.`
  }
  return undefined
}

/**
 * What a pattern finds in a relative path. It must fit the file's whole name, with or without its
 * ending; a pattern with n slashes also the n folders around it. A label is as short as it can be,
 * a number as long.
 */
export function matchLabelPattern(
  { text, parts }: LabelPattern,
  path: string,
): PatternMatch | undefined {
  const whole = path.normalize('NFC')
  const segments = whole.split('/')
  const depth = text.split('/').length
  if (segments.length < depth) return undefined
  const name = segments.slice(-depth).join('/')
  const dot = name.lastIndexOf('.')
  const stem = dot > name.lastIndexOf('/') + 1 ? name.slice(0, dot) : name
  const found = match(parts, stem) ?? (stem === name ? undefined : match(parts, name))
  return found && { ...found, start: whole.length - name.length + found.start }
}

function match(parts: readonly Part[], name: string): PatternMatch | undefined {
  // Every place is tried once for each part, so that no pattern takes long, however it is written.
  const failed = new Uint8Array(parts.length * (name.length + 1))
  const ends: number[] = []

  function fits(index: number, from: number): boolean {
    const part = parts[index]
    if (!part) return from === name.length
    const state = index * (name.length + 1) + from
    if (failed[state]) return false
    for (const end of endsOf(part, name, from)) {
      if (!fits(index + 1, end)) continue
      ends[index] = end
      return true
    }
    // What does not fit behind some characters that a star takes does not behind fewer of them.
    const stars = 'field' in part && part.field === 'any' ? endOfSegment(name, from) - from : 0
    failed.fill(1, state, state + stars + 1)
    return false
  }

  if (!fits(0, 0)) return undefined
  const found = (field: Field) => {
    const index = parts.findIndex((part) => 'field' in part && part.field === field)
    const start = ends[index - 1] ?? 0
    return { start, text: index < 0 ? '' : name.slice(start, ends[index]) }
  }
  const { start, text } = found('label')
  const label = text.trim()
  if (label === '' || label.length > MAX_LABEL_LENGTH) return undefined
  return {
    label,
    start: start + text.indexOf(label),
    split: splitNamed(found('split').text),
  }
}

function endOfSegment(name: string, from: number): number {
  const slash = name.indexOf('/', from)
  return slash < 0 ? name.length : slash
}

/** Where a part that begins at `from` may end, the best end first. */
function* endsOf(part: Part, name: string, from: number): Generator<number> {
  if ('text' in part) {
    if (name.startsWith(part.text, from)) yield from + part.text.length
    return
  }
  const last = endOfSegment(name, from)
  switch (part.field) {
    case 'any':
      for (let end = from; end <= last; end++) yield end
      return
    case 'label':
      for (let end = from + 1; end <= last; end++) yield end
      return
    case 'number': {
      let end = from
      while (end < last && /\d/.test(name.charAt(end))) end++
      for (; end > from; end--) yield end
      return
    }
    case 'split':
      for (let end = last; end > from; end--) if (splitNamed(name.slice(from, end))) yield end
  }
}
