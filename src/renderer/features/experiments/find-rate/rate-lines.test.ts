import { describe, expect, it } from 'vitest'
import { rateAtX, rateLines, rateMarks, rateSentence } from './rate-lines.ts'

const found = { steepest: 0.0123, divergence: 1, suggestion: 0.0123, reason: null }

describe('a range test on its chart', () => {
  it('has the logarithm of the rate as its x, which is written as the rate', () => {
    const [loss, smoothed] = rateLines({
      points: [{ learningRate: 0.001, loss: 0.7, smoothed: 0.6 }],
    })
    expect(loss?.points).toEqual([{ x: Math.log10(0.001), y: 0.7 }])
    expect(smoothed?.points).toEqual([{ x: Math.log10(0.001), y: 0.6 }])
    expect(rateAtX(-3)).toBe('0.001')
  })

  it('marks the suggestion once where it is the steepest place, and apart where it is not', () => {
    expect(rateMarks(found).map(({ label }) => label)).toEqual(['suggestion', 'rises for good'])
    expect(rateMarks({ ...found, suggestion: 0.01 })).toHaveLength(3)
  })

  it('says why there is no suggestion', () => {
    const none = { steepest: null, divergence: null, suggestion: null, reason: 'No fall.' }
    expect(rateSentence(none)).toBe('There is no suggestion. No fall.')
    expect(rateSentence(found)).toContain('Try a rate of 0.012.')
  })
})
