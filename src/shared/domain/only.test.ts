import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, joinOnly, Only } from './only.ts'

describe('what a project is limited to', () => {
  it('takes in what is named, and what lies in it', () => {
    const only = new Set(['cat', 'old/dog', 'one.jpg'])
    for (const path of ['cat', 'cat/1.jpg', 'cat/a/b.jpg', 'old/dog/2.jpg', 'one.jpg']) {
      expect(isWithin(only, path), path).toBe(true)
    }
    for (const path of ['cats/1.jpg', 'ca', 'old/1.jpg', 'old', 'two.jpg', 'x/cat/1.jpg']) {
      expect(isWithin(only, path), path).toBe(false)
    }
  })

  it('is everything where nothing is named', () => {
    expect(isWithin(undefined, 'any/where.jpg')).toBe(true)
  })

  it('is joined without what lies in another', () => {
    expect(joinOnly(['cat/1.jpg', 'dog'], ['cat', 'dog', 'b.jpg'])).toEqual(['b.jpg', 'cat', 'dog'])
  })

  it('is never nothing', () => {
    expect(Only.safeParse([]).success).toBe(false)
    expect(Only.safeParse(['']).success).toBe(false)
  })

  it('takes in the same after joining, whatever is joined', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab'), { minLength: 1, maxLength: 3 })
      .map((names) => names.join('/'))
    const paths = fc.array(path, { maxLength: 6 })
    fc.assert(
      fc.property(paths, paths, path, (some, others, asked) => {
        const joined = joinOnly(some, others)
        expect(isWithin(new Set(joined), asked)).toBe(
          isWithin(new Set([...some, ...others]), asked),
        )
        for (const one of joined) {
          expect(isWithin(new Set(joined.filter((other) => other !== one)), one)).toBe(false)
        }
      }),
    )
  })
})
