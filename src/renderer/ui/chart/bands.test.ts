import { expect, it } from 'vitest'

import { bandOf, edgesOf } from './bands.ts'
import { mergeSeries } from './merge-series.ts'

const band = { key: 'a', colour: 0, points: [{ x: 1, low: 2, high: 3 }] }
const line = { key: 'a', points: [{ x: 0, y: 2.5 }] }

it('finds its edges again in the rows of the chart, beside a line of the same key', () => {
  const rows = mergeSeries([line, ...edgesOf(band)], false)
  expect(rows.map((row) => bandOf(band, row))).toEqual([undefined, [2, 3]])
  expect(rows[0]?.['a']).toBe(2.5)
})
