import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { ChartFrame } from './chart-frame.tsx'
import { LineChart } from './line-chart.tsx'

afterEach(cleanup)

beforeAll(() => {
  // jsdom lays nothing out and observes no sizes.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 480, 240),
  )
  class NoResizeObserver {
    readonly observe = vi.fn()
    readonly unobserve = vi.fn()
    readonly disconnect = vi.fn()
  }
  vi.stubGlobal('ResizeObserver', NoResizeObserver)
})

const points = [
  { x: 0, y: 2 },
  { x: 1, y: 1 },
]
const series = [{ key: 'train', name: 'Training loss', colour: 2, points, dashed: true }]

function setUp() {
  render(
    <ChartFrame
      title="Loss"
      summary="The loss fell from 2 to 1."
      table={() => ({
        columns: [
          { key: 'x', header: 'Step', cell: (row: (typeof points)[number]) => row.x },
          { key: 'y', header: 'Loss', cell: (row) => row.y, numeric: true },
        ],
        rows: points,
        rowKey: (row) => String(row.x),
      })}
    >
      <LineChart series={series} xLabel="Step" yLabel="Loss" />
    </ChartFrame>,
  )
}

describe('ChartFrame', () => {
  it('describes the picture in a sentence', () => {
    setUp()
    const picture = screen.getByRole('img', { name: 'Loss' })
    const described = picture.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe('The loss fell from 2 to 1.')
  })

  it('shows the same data as a table, and goes back', async () => {
    setUp()
    await userEvent.click(screen.getByRole('button', { name: 'Show as table' }))
    expect(screen.queryByRole('img', { name: 'Loss' })).toBeNull()
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(rows).toEqual(['StepLoss', '02', '11'])
    await userEvent.click(screen.getByRole('button', { name: 'Show as chart' }))
    expect(screen.getByRole('img', { name: 'Loss' })).toBeDefined()
  })
})

describe('LineChart', () => {
  it('draws each series in its own colour', () => {
    setUp()
    const line = screen.getByRole('img', { name: 'Loss' }).querySelector('path.recharts-line-curve')
    expect(line?.getAttribute('stroke')).toBe('var(--series-3)')
    expect(line?.getAttribute('stroke-dasharray')).toBe('4 4')
  })
})
