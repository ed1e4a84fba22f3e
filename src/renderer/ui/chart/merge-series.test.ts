import { describe, expect, it } from 'vitest'

import { mergeSeries } from './merge-series.ts'

const line = (key: string, points: readonly (readonly [x: number, y: number])[]) => ({
  key,
  name: key,
  colour: 0,
  points: points.map(([x, y]) => ({ x, y })),
})

describe('mergeSeries', () => {
  it('gives one row per x, in order, with what each series has there', () => {
    const steps = line('train', [
      [0, 2],
      [1, 1.5],
      [2, 1],
    ])
    const epochs = line('validation', [
      [1, 1.7],
      [1.5, 1.6],
    ])
    expect(mergeSeries([steps, epochs], false)).toEqual([
      { x: 0, train: 2 },
      { x: 1, train: 1.5, validation: 1.7 },
      { x: 1.5, validation: 1.6 },
      { x: 2, train: 1 },
    ])
  })

  it('leaves out what cannot be drawn', () => {
    const points = line('a', [
      [0, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
      [2, 0],
      [3, -1],
      [4, 1],
    ])
    expect(mergeSeries([points], false).map(({ x }) => x)).toEqual([2, 3, 4])
    expect(mergeSeries([points], true).map(({ x }) => x)).toEqual([4])
  })
})
