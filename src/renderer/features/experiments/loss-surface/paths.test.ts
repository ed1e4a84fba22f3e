import { expect, it } from 'vitest'
import { LossSurfaceSettings } from '#shared/domain/experiments/loss-surface.ts'
import { type LossSurface, placesOfLevel } from '#shared/domain/loss-surface.ts'
import { gridOf } from '#shared/domain/surface-grid.ts'
import { pathsOf } from './paths.ts'
import { surfaceTable } from './surface-table.ts'

const settings = LossSurfaceSettings.parse({
  kind: 'lossSurface',
  runId: 3,
  alsoRunIds: [13],
  extent: 2,
})
const point = { step: 0, a: -1, b: 1, loss: 0.75, off: 0.5 }
const surface: LossSurface = {
  plane: {
    ...{ photos: 4, weights: 100, explained: null, lengths: [1, 1] },
    paths: [
      { points: [point], end: { step: 9, a: 0, b: 0, loss: 0.25, off: 0 } },
      { points: [], end: { step: 9, a: 1, b: 0, loss: null, off: 1 } },
    ],
  },
  level: 1,
  points: placesOfLevel(1).map((place) => ({ ...place, loss: place.column })),
}

it('draws ways on the surface, each in a colour of its own, to what the run ended with', () => {
  const grid = gridOf(surface)
  if (!grid) throw new Error('The first level is whole.')
  const [own, other] = pathsOf(surface, grid, settings)
  expect(own).toMatchObject({
    name: 'Run 3',
    points: [
      { x: -1, y: 1 },
      { x: 0, y: 0 },
    ],
  })
  // The surface's height there, not the loss of weights that lie off it.
  expect(own?.points[0]?.z).toBeCloseTo(8, 9)
  expect(other).toMatchObject({ name: 'Run 13', points: [{ x: 1, y: 0 }] })
  expect(other?.colour).not.toBe(own?.colour)
})

it('lists ways and places', () => {
  const { rows, columns, rowKey } = surfaceTable(surface, settings)
  expect(rows).toHaveLength(3 + 25)
  expect(new Set(rows.map(rowKey)).size).toBe(28)
  expect(rows.slice(0, 3).map(({ what }) => what)).toEqual([
    'Run 3, step 0',
    'Run 3, as it ended',
    'Run 13, as it ended',
  ])
  expect(rows[3]).toMatchObject({ first: 0, second: 0, loss: 16, off: null })
  const loss = columns.find(({ key }) => key === 'loss')
  expect(rows[2] && loss?.cell(rows[2])).toBe('no number')
  expect(rows[2] && loss?.value?.(rows[2])).toBeNull()
})
