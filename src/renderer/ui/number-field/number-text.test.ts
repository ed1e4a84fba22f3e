import { describe, expect, it } from 'vitest'

import { readNumber, stepNumber } from './number-text.ts'

describe('readNumber', () => {
  it.each([
    ['32', 32],
    ['0.001', 0.001],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['1E+2', 100],
    ['  7 ', 7],
    ['−2', -2],
  ])('reads %j', (text, value) => {
    expect(readNumber(text)).toEqual({ value })
  })

  it.each(['', ' ', '-', '1e', '1e-', '.'])('takes %j for unfinished', (text) => {
    expect(readNumber(text)).toMatchObject({ value: null, soon: true })
  })

  it.each(['abc', '1 000', '0x10', '1e-3x', 'Infinity', '1e999'])('refuses %j at once', (text) => {
    expect(readNumber(text)).toMatchObject({ value: null, soon: false })
  })

  it('says how decimals are written rather than guess what a comma means', () => {
    const reading = readNumber('0,001')
    expect(reading.value === null && reading.error).toContain('point')
  })

  it('keeps to the least and the largest, both of them allowed', () => {
    const rules = { min: 1, max: 500 }
    expect(readNumber('1', rules)).toEqual({ value: 1 })
    expect(readNumber('500', rules)).toEqual({ value: 500 })
    expect(readNumber('0.5', rules)).toMatchObject({ value: null, error: 'The smallest is 1.' })
    expect(readNumber('501', rules)).toMatchObject({ value: null, error: 'The largest is 500.' })
  })

  it('leaves out an end that the number has to stay above', () => {
    const rules = { above: 0, max: 10 }
    expect(readNumber('1e-9', rules)).toEqual({ value: 1e-9 })
    expect(readNumber('0', rules)).toEqual({
      value: null,
      error: 'It must be above 0.',
      // “0” may become “0.1”.
      soon: true,
    })
  })

  it('asks for a whole number where only those make sense', () => {
    expect(readNumber('2.5', { integer: true })).toMatchObject({ value: null })
    expect(readNumber('2e1', { integer: true })).toEqual({ value: 20 })
  })
})

describe('stepNumber', () => {
  it('adds a step without floating-point dust', () => {
    expect(stepNumber(0.2, 1, 0.1)).toBe(0.3)
    expect(stepNumber(1, -1, 1)).toBe(0)
  })

  it('stops at the ends', () => {
    expect(stepNumber(500, 1, 1, { max: 500 })).toBe(500)
    expect(stepNumber(1.5, -1, 1, { min: 1 })).toBe(1)
    expect(stepNumber(0.5, -1, 1, { above: 0 })).toBe(0.5)
  })

  it.each([
    [0.001, 1, 0.002],
    [0.002, 1, 0.005],
    [0.005, 1, 0.01],
    [0.001, -1, 0.0005],
    [0.003, 1, 0.005],
    [0.003, -1, 0.002],
    [32, 1, 50],
  ] as const)('climbs 1, 2, 5: %s by %s is %s', (value, direction, next) => {
    expect(stepNumber(value, direction, 'logarithmic')).toBe(next)
  })
})
