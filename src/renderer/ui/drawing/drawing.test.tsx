import { cleanup, render, screen } from '@testing-library/react'
import { type ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Axes } from './axes.tsx'
import { spaceOf } from './drawing-space.ts'
import { Drawing, Miniature } from './drawing.tsx'
import { Arrow, Box, Curve, Dot, Words } from './marks.tsx'

afterEach(cleanup)

describe('the space of a drawing', () => {
  it('has its numbers from edge to edge, and more of them upwards', () => {
    const { x, y } = spaceOf([-1, 1], [0, 10], 280, 'bare')
    expect([x(-1), x(0), x(1)]).toEqual([8, 220, 432])
    expect([y(0), y(5), y(10)]).toEqual([272, 140, 8])
  })

  it('may count downwards, for what is laid out like a page', () => {
    const { y } = spaceOf([0, 424], [264, 0], 280, 'bare')
    expect([y(0), y(264)]).toEqual([8, 272])
  })
})

const picture = (
  <Drawing label="A line" x={[0, 424]} y={[0, 264]} axes>
    <Axes x={{ ticks: [0, 424], label: 'across' }} y={{ ticks: [0], label: 'up' }} />
    <Curve
      points={[
        [0, 0],
        [424, 264],
      ]}
    />
    <Words at={[0, 0]}>here</Words>
  </Drawing>
)

describe('a drawing', () => {
  it('says what it is, and has words at its axes', () => {
    render(picture)
    const drawing = screen.getByRole('img', { name: 'A line' })
    expect(drawing.textContent).toBe('00424acrossuphere')
  })

  it('is a silent picture in a miniature, as wide as it can be', () => {
    const { container } = render(<Miniature>{picture}</Miniature>)
    expect(screen.queryByRole('img')).toBeNull()
    expect(container.textContent).toBe('')
    expect(container.querySelector('path')?.getAttribute('d')).toBe('M8.0 272.0L432.0 8.0')
  })
})

describe('marks', () => {
  const show = (mark: ReactNode) =>
    render(
      <Drawing label="Marks" x={[0, 424]} y={[0, 264]}>
        {mark}
      </Drawing>,
    ).container

  it('draw a box from any two corners that lie across', () => {
    const box = show(<Box from={[30, 60]} to={[10, 20]} />).querySelector('rect')
    const places = ['x', 'y', 'width', 'height'].map((name) => box?.getAttribute(name))
    expect(places).toEqual(['18', '212', '20', '40'])
  })

  it('draw no arrow that goes nowhere', () => {
    expect(show(<Arrow from={[5, 5]} to={[5, 5]} />).querySelector('path')).toBeNull()
    expect(show(<Arrow from={[5, 5]} to={[50, 5]} />).querySelector('path')).not.toBeNull()
  })

  it('take their colours from the tokens', () => {
    const container = show(
      <>
        <Dot at={[0, 0]} ink={1} />
        <Dot at={[0, 0]} ink="good" />
      </>,
    )
    const fills = [...container.querySelectorAll('circle')].map((dot) => dot.getAttribute('fill'))
    expect(fills).toEqual(['var(--series-2)', 'var(--good)'])
  })
})
