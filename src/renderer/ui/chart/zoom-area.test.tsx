import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'

import { PLOT } from './plot.ts'
import { type AxisRange } from './zoom.ts'
import { ZoomArea } from './zoom-area.tsx'

/** Of the plot within the picture, so that a pixel is a unit of the axis. */
const PLOT_WIDTH = 100

afterEach(cleanup)

beforeAll(() => {
  const width = PLOT.left + PLOT_WIDTH + PLOT.right
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, width, 100),
  )
  // jsdom captures no pointers.
  HTMLElement.prototype.setPointerCapture = vi.fn()
})

function setUp(range: AxisRange) {
  const onRange = vi.fn<(range: AxisRange | undefined) => void>()
  render(
    <ZoomArea zoom={{ range, limits: [0, 100], least: 4, onRange }} label="Loss: zoom and move">
      <svg />
    </ZoomArea>,
  )
  return { onRange, area: screen.getByRole('group', { name: 'Loss: zoom and move' }) }
}

it.each([
  ['+', [37.5, 62.5]],
  ['-', undefined],
  ['{ArrowLeft}', [12.5, 62.5]],
  ['{ArrowRight}', [37.5, 87.5]],
  ['0', undefined],
  ['{Home}', undefined],
])('%s asks for %s', async (key, wanted) => {
  const { onRange, area } = setUp([25, 75])
  area.focus()
  await userEvent.keyboard(key)
  expect(onRange).toHaveBeenCalledExactlyOnceWith(wanted)
})

it('leaves other keys, and keys of the window, to the page', async () => {
  const { onRange, area } = setUp([25, 75])
  area.focus()
  await userEvent.keyboard('a{Control>}+{/Control}')
  expect(onRange).not.toHaveBeenCalled()
})

it('asks for what is dragged over, in either direction, and for nothing after a click', () => {
  const { onRange, area } = setUp([0, 100])
  const drag = (from: number, to: number) => {
    fireEvent.pointerDown(area, { button: 0, clientX: PLOT.left + from })
    fireEvent.pointerMove(area, { clientX: PLOT.left + to })
    fireEvent.pointerUp(area, { clientX: PLOT.left + to })
  }
  drag(20, 60)
  drag(60, 20)
  drag(50, 52)
  expect(onRange.mock.calls).toEqual([[[20, 60]], [[20, 60]]])
})

it('zooms around the pointer by the wheel with Ctrl, and lets the page scroll without', () => {
  const { onRange, area } = setUp([0, 100])
  expect(fireEvent.wheel(area, { deltaY: -100, clientX: PLOT.left })).toBe(true)
  expect(fireEvent.wheel(area, { deltaY: -100, clientX: PLOT.left, ctrlKey: true })).toBe(false)
  expect(onRange).toHaveBeenCalledExactlyOnceWith([0, 80])
})
