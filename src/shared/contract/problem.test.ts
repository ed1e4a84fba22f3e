import { describe, expect, it } from 'vitest'
import { fromProblem, Problem, ProblemCode, ProblemError, toProblem } from './problem.ts'

describe('toProblem and fromProblem', () => {
  it('bring a ProblemError through as data', () => {
    const error = new ProblemError('DISK', 'The disk is full.', { path: '/photos', free: 0 })
    const data = Problem.parse(structuredClone(toProblem(error)))
    expect(data).toEqual({
      code: 'DISK',
      message: 'The disk is full.',
      details: { path: '/photos', free: 0 },
    })
    const back = fromProblem(data)
    expect(back).toBeInstanceOf(ProblemError)
    expect(back).toMatchObject({ ...data, name: 'ProblemError' })
  })

  it.each([
    ['an error', new RangeError('too far'), 'too far'],
    ['an error without words', new RangeError(), 'RangeError'],
    ['a string', 'just words', 'just words'],
    ['nothing', undefined, 'undefined'],
    ['an object', { a: 1 }, '[object Object]'],
  ])('make an INTERNAL problem of %s', (_what, thrown, words) => {
    const problem = Problem.parse(toProblem(thrown))
    expect(problem.code).toBe('INTERNAL')
    expect(problem.message).toContain(words)
    expect(problem.details['stack']).toEqual(expect.any(String))
  })
})

describe('a problem', () => {
  it('has a known code and words', () => {
    const valid = { code: 'BUSY', message: 'Wait.', details: {} }
    expect(Problem.safeParse(valid).success).toBe(true)
    expect(Problem.safeParse({ ...valid, code: 'WHATEVER' }).success).toBe(false)
    expect(Problem.safeParse({ ...valid, message: '' }).success).toBe(false)
  })

  it('has codes of one spelling', () => {
    for (const code of ProblemCode.options) expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
  })
})
