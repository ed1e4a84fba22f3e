import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_LABEL_LENGTH } from './label.ts'
import {
  type LabelPattern,
  MAX_PATTERN_LENGTH,
  matchLabelPattern,
  parseLabelPattern,
} from './label-pattern.ts'

function patternOf(text: string): LabelPattern {
  const parsed = parseLabelPattern(text)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.pattern
}
const labelOf = (pattern: string, path: string) =>
  matchLabelPattern(patternOf(pattern), path)?.label

const problemOf = (text: string) => {
  const parsed = parseLabelPattern(text)
  return 'problem' in parsed ? parsed.problem : undefined
}

describe('a pattern', () => {
  it.each([
    ['{label}.{number}', 'cat.0.jpg', 'cat'],
    ['{label}.{number}', 'big cat.017.JPG', 'big cat'],
    ['{label}.{number}', 'cat.x.jpg', undefined],
    ['{label}.{number}.jpg', 'cat.0.jpg', 'cat'],
    ['{label}_*', 'cat_of_ada.jpg', 'cat'],
    ['{label}_*', 'cat_.jpg', 'cat'],
    ['{label}_*', 'cat.jpg', undefined],
    ['{label}_{number}', 'big_dog_12.jpg', 'big_dog'],
    ['{label}{number}', 'cat12.jpg', 'cat'],
    ['{number}{label}', '12cat.jpg', 'cat'],
    ['{number}-{label}-*', '7-cat-a-b.jpg', 'cat'],
    ['*-{label}', 'a-b.jpg', 'b'],
    ['{label}', 'cat.jpg', 'cat'],
    ['{label}', '.jpg', '.jpg'],
    ['{label}_*', '_1.jpg', undefined],
    ['{label} _*', '  _1.jpg', undefined],
    ['{label}.*', 'C++ (1).jpg', 'C++ (1)'],
  ])('%s finds in %s the label %s', (pattern, path, label) => {
    expect(labelOf(pattern, path)).toBe(label)
  })

  it('looks at the file’s name, and at as many folders as it has slashes', () => {
    expect(labelOf('{label}_*', 'old/cat_1.jpg')).toBe('cat')
    expect(labelOf('{label}/*', 'animals/cat/1.jpg')).toBe('cat')
    expect(labelOf('{label}/*/*', 'animals/cat/1.jpg')).toBe('animals')
    expect(labelOf('{label}/*', '1.jpg')).toBeUndefined()
    expect(labelOf('{label}/x_*', 'cat/y_1.jpg')).toBeUndefined()
  })

  it('finds the split by the names that people give it', () => {
    const pattern = patternOf('{split}/{label}/*')
    expect(matchLabelPattern(pattern, 'Val/cat/1.jpg')).toEqual({
      label: 'cat',
      start: 4,
      split: 'validation',
    })
    expect(matchLabelPattern(pattern, 'other/cat/1.jpg')).toBeUndefined()
  })

  it('knows a letter however the file system spells it', () => {
    expect(labelOf('Tür_{label}', 'Tür_böse.jpg'.normalize('NFD'))).toBe('böse')
    expect(labelOf('Tür_{label}'.normalize('NFD'), 'Tür_a.jpg')).toBe('a')
  })

  it('finds no label that is too long to be one', () => {
    expect(labelOf('{label}_*', `${'a'.repeat(MAX_LABEL_LENGTH)}_1.jpg`)).toHaveLength(255)
    expect(labelOf('{label}_*', `${'a'.repeat(MAX_LABEL_LENGTH + 1)}_1.jpg`)).toBeUndefined()
  })

  it('takes no longer for being written in a nasty way', () => {
    const name = `${'a'.repeat(4000)}.jpg`
    // Tried without memory, this would take longer than the universe is old.
    expect(labelOf(`b{label}${'a*'.repeat(60)}c`, name)).toBeUndefined()
    expect(labelOf(`${'a*'.repeat(60)}b{label}`, name)).toBeUndefined()
  })
})

describe('what is wrong with a pattern', () => {
  it.each([
    ['', 'The pattern is empty'],
    ['  ', 'The pattern is empty'],
    ['cat_*', 'nothing says where the label stands'],
    ['{label}_{label}', '{label} stands more than once'],
    ['{split}{split}_{label}', '{split} stands more than once'],
    ['{lable}_*', 'not {lable}'],
    ['{}_{label}', 'not {}'],
    ['{label', 'a { stands alone'],
    ['label}', 'a } stands alone'],
    ['{label}*', 'right beside {label}'],
    ['**{label}', 'right beside {label}'],
    ['/{label}', 'a / has no name'],
    ['{label}/', 'a / has no name'],
    ['{label}//*', 'a / has no name'],
    ['{label}'.padEnd(MAX_PATTERN_LENGTH + 1, 'x'), 'longer than 200 characters'],
  ])('%s is said', (pattern, words) => {
    expect(problemOf(pattern)).toContain(words)
  })

  it('is nothing in the longest that is allowed', () => {
    expect(problemOf('{label}'.padEnd(MAX_PATTERN_LENGTH, 'x'))).toBeUndefined()
  })
})

describe('any pattern', () => {
  const plain = fc.stringMatching(/^[a-z ü]{1,6}$/)
  const between = fc.stringMatching(/^[-_.]{1,3}$/)

  it('finds what was written by it', () => {
    fc.assert(
      fc.property(
        plain.filter((label) => label.trim() !== ''),
        fc.nat(99_999),
        fc.array(plain, { maxLength: 2 }),
        between,
        (label, number, folders, mark) => {
          const path = [...folders, `${label}${mark}${number}${mark}rest.jpg`].join('/')
          expect(labelOf(`{label}${mark}{number}${mark}*`, path)).toBe(
            label.trim().normalize('NFC'),
          )
        },
      ),
    )
  })

  it('is its parts, and they are it', () => {
    const piece = fc.oneof(plain, between, fc.constantFrom('{number}', '*'))
    fc.assert(
      fc.property(piece, between, between, piece, (before, left, right, after) => {
        const text = `${before}${left}{label}${right}${after}`.normalize('NFC')
        const { parts } = patternOf(text)
        const written = parts.map((part) =>
          'text' in part ? part.text : part.field === 'any' ? '*' : `{${part.field}}`,
        )
        expect(written.join('')).toBe(text)
      }),
    )
  })

  it('of nonsense is said to be so, or finds a label that is in the path', () => {
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('{label}', '{number}', '{split}', '{', '}', '*', '/', 'a', '_', '.'))
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(nonsense, fc.oneof(fc.string({ unit: 'binary' }), nonsense), (text, path) => {
        const parsed = parseLabelPattern(text)
        if ('problem' in parsed) {
          expect(parsed.problem).toMatch(/\.$/)
          return
        }
        const found = matchLabelPattern(parsed.pattern, path)
        if (!found) return
        const { label, start } = found
        expect(path.normalize('NFC').slice(start, start + label.length)).toBe(label)
      }),
      { numRuns: 2000 },
    )
  })
})
