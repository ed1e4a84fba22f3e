import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { sparkPath } from './spark-path.ts'
import { Sparkline } from './sparkline.tsx'

afterEach(cleanup)

const size = { width: 96, height: 24, margin: 2 }

it('fills its size from the first point to the last, upwards for more', () => {
  const points = [
    { x: 0, y: 4 },
    { x: 1, y: 0 },
    { x: 2, y: 2 },
  ]
  expect(sparkPath(points, size)).toEqual({
    path: 'M2.0 2.0L48.0 22.0L94.0 12.0',
    end: { x: 94, y: 12 },
  })
})

it('draws a single or level curve in the middle, and nothing of nothing', () => {
  expect(sparkPath([{ x: 7, y: 3 }], size).end).toEqual({ x: 48, y: 12 })
  expect(sparkPath([], size)).toEqual({ path: '', end: undefined })
  expect(sparkPath([{ x: 7, y: NaN }], size).end).toBeUndefined()
})

it('says in words what it shows', () => {
  render(<Sparkline points={[{ x: 0, y: 1 }]} label="It fell from 1 to 0.5." colour={0} />)
  expect(screen.getByText('It fell from 1 to 0.5.')).toBeDefined()
})
