import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'

import { HIGHEST_RISE, type View } from './relief.ts'
import { RotateArea } from './rotate-area.tsx'

afterEach(cleanup)

const first: View = { turn: 0, rise: 0.5 }

function show(view: View) {
  const onView = vi.fn<(next: View) => void>()
  render(
    <RotateArea label="A hill: turn it" view={view} first={first} onView={onView}>
      picture
    </RotateArea>,
  )
  return { onView, area: screen.getByRole('group', { name: 'A hill: turn it' }) }
}

it('is turned and raised by the arrow keys, and set back', async () => {
  const { onView } = show({ turn: 1, rise: 1 })
  await userEvent.tab()
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowUp}{ArrowDown}{Home}')
  const views = onView.mock.calls.map(([view]) => view)
  expect(views.map(({ turn }) => Math.sign(turn - 1))).toEqual([-1, 1, 0, 0, -1])
  expect(views.map(({ rise }) => Math.sign(rise - 1))).toEqual([0, 0, 1, -1, -1])
  expect(views.at(-1)).toEqual(first)
})

it('leaves other keys, and those of the window, to others', async () => {
  const { onView, area } = show(first)
  area.focus()
  await userEvent.keyboard('a{Enter}{Control>}{ArrowLeft}{/Control}')
  expect(onView).not.toHaveBeenCalled()
})

it('is never raised above the top', async () => {
  const { onView } = show({ turn: 0, rise: HIGHEST_RISE })
  await userEvent.tab()
  await userEvent.keyboard('{ArrowUp}')
  expect(onView).toHaveBeenCalledWith({ turn: 0, rise: HIGHEST_RISE })
})
