import { expect, it } from 'vitest'
import type { DescentPoint } from '#shared/domain/descent.ts'
import type { DrawnWalk } from './drawn-walk.ts'
import { stepTable, valueTable } from './step-table.ts'

const point = (part: Partial<DescentPoint>): DescentPoint => ({
  ...{ position: [2], value: 4, gradient: [4], followed: [4] },
  ...part,
})

it('lists where a walk was, how high and how steep', () => {
  const { columns, rows } = stepTable([point({}), point({ position: [1.6], followed: null })])
  expect(columns.map(({ header }) => header)).toEqual(['Step', 'x', 'f(x)', 'Slope'])
  expect(rows.map((row) => columns.map(({ value }) => value?.(row)))).toEqual([
    [0, 2, 4, 4],
    [1, 1.6, 4, 4],
  ])
})

it('lists the slope that was followed, where noise made it another', () => {
  const { columns, rows } = stepTable([point({ followed: [4.5] }), point({ followed: null })])
  expect(columns.at(-1)?.header).toBe('Slope with noise')
  expect(rows.map((row) => columns.at(-1)?.value?.(row))).toEqual([4.5, undefined])
})

it('has two numbers of each on a surface', () => {
  const { columns } = stepTable([point({ position: [1, 2], gradient: [3, 4], followed: [0, 0] })])
  expect(columns.map(({ header }) => header)).toEqual(
    [['Step', 'x', 'y', 'f(x, y)', 'Slope along x', 'Slope along y']]
      .flat()
      .concat(['Slope along x with noise', 'Slope along y with noise']),
  )
})

it('lists values side by side, none where a walk is over', () => {
  const walk = (key: string, count: number): DrawnWalk => ({
    ...{ key, name: key, colour: 0, dash: undefined },
    points: Array.from({ length: count }, (_, value) => point({ value })),
  })
  const { columns, rows } = valueTable([walk('long', 3), walk('short', 1)], 2)
  expect(rows.map((row) => columns.map(({ value }) => value?.(row)))).toEqual([
    [0, 0, 0],
    [1, 1, undefined],
    [2, 2, undefined],
  ])
})
