import { describe, expect, it } from 'vitest'

import {
  formatBytes,
  formatCount,
  formatDuration,
  formatLoss,
  formatMoment,
  formatPercent,
  formatPercentSetting,
  formatSetting,
  formatTimeLeft,
  noNumber,
} from './format.ts'

/** The expectations below are written with plain spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formatCount', () => {
  it.each([
    [0, '0 photos'],
    [1, '1 photo'],
    [1234, '1,234 photos'],
    [Number.NaN, `${noNumber} photos`],
  ])('%s', (value, text) => {
    expect(plain(formatCount(value, 'photo'))).toBe(text)
  })

  it('takes an irregular plural', () => {
    expect(plain(formatCount(3, 'class', 'classes'))).toBe('3 classes')
  })

  it('keeps the number and its noun on one line', () => {
    expect(formatCount(3, 'run')).toBe('3\u00a0runs')
  })
})

describe('formatPercent', () => {
  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.842, '84.2 %'],
    [0.5, '50.0 %'],
    [0.0004, '< 0.1 %'],
    [0.0005, '0.1 %'],
    [0.9999, '> 99.9 %'],
    [0.999, '99.9 %'],
    [Number.NaN, noNumber],
  ])('%s', (share, text) => {
    expect(plain(formatPercent(share))).toBe(text)
  })

  it('takes a number of decimals', () => {
    expect(plain(formatPercent(0.8421, 0))).toBe('84 %')
    expect(plain(formatPercent(0.996, 0))).toBe('> 99 %')
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.0001, '1 ms'],
    [0.25, '250 ms'],
    [1, '1 s'],
    [9.94, '9.9 s'],
    [9.96, '10 s'],
    [59.6, '1 min'],
    [80, '1 min 20 s'],
    [3599.7, '1 h'],
    [7500, '2 h 5 min'],
    [86_399, '1 d'],
    [273_600, '3 d 4 h'],
    [-1, noNumber],
    [Number.POSITIVE_INFINITY, noNumber],
  ])('%s', (seconds, text) => {
    expect(plain(formatDuration(seconds))).toBe(text)
  })
})

describe('formatTimeLeft', () => {
  it.each([
    [0.4, 'less than a second left'],
    [8.2, '8 s left'],
    [43, '45 s left'],
    [84, '1 min 20 s left'],
    [599, '10 min left'],
    [4000, '1 h 7 min left'],
    [Number.NaN, 'time left unknown'],
  ])('%s', (seconds, text) => {
    expect(plain(formatTimeLeft(seconds))).toBe(text)
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1240, '1.2 kB'],
    [9_100_000, '9.1 MB'],
    [999_600, '1.0 MB'],
    [48_000_000, '48 MB'],
    [2.5e15, '2,500 TB'],
    [-1, noNumber],
  ])('%s', (bytes, text) => {
    expect(plain(formatBytes(bytes))).toBe(text)
  })
})

describe('formatLoss', () => {
  it.each([
    [0, '0'],
    [0.693_147, '0.6931'],
    [12.3456, '12.35'],
    [1234.56, '1235'],
    [0.000_012_345, '1.234e-5'],
    [123_456, '1.235e+5'],
    [-0.5, '-0.5000'],
    [Number.NaN, noNumber],
  ])('%s', (loss, text) => {
    expect(formatLoss(loss)).toBe(text)
  })
})

describe('formatSetting', () => {
  it.each([0.001, 1e-7, 32, -0.5, 1e21])('%s can be typed again', (value) => {
    expect(Number(formatSetting(value))).toBe(value)
  })
})

describe('formatPercentSetting', () => {
  it.each([
    [0.2, '20 %'],
    [0.07, '7 %'],
    [0.075, '7.5 %'],
    [0, '0 %'],
    [1, '100 %'],
  ])('%s', (share, text) => {
    expect(plain(formatPercentSetting(share))).toBe(text)
  })
})

describe('formatMoment', () => {
  it('is the date and the time on this computer’s clock', () => {
    // Without a zone, a date and time are meant on the local clock.
    const moment = formatMoment('2026-11-23T01:02:00')
    expect(moment.replaceAll(/\s/g, ' ')).toBe('Nov 23, 2026, 1:02 AM')
  })
})
