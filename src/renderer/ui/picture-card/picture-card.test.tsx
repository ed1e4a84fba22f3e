import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { PictureCard } from './picture-card.tsx'

afterEach(cleanup)

it('is one button, named by its words and not by its picture', async () => {
  const onOpen = vi.fn()
  render(
    <PictureCard
      title="A parabola"
      line="It has one minimum."
      mark="3"
      picture={<span>drawn</span>}
      onOpen={onOpen}
    />,
  )
  const user = userEvent.setup()
  await user.tab()
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: '3 A parabola It has one minimum.' }),
  )
  await user.keyboard('{Enter}')
  expect(onOpen).toHaveBeenCalledOnce()
})
