import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { LABEL_COLOURS } from '#shared/domain/label.ts'
import { seriesColourCount } from '#renderer/ui/index.ts'
import { LabelColourMenu } from './label-colour-menu.tsx'

afterEach(cleanup)

const open = async (position: number, colour: number) => {
  const onColour = vi.fn()
  render(<LabelColourMenu label={{ id: 1, name: 'cat', position, colour }} onColour={onColour} />)
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('menu')
  return onColour
}
const names = () => screen.getAllByRole('menuitemradio').map(({ textContent }) => textContent)
const checked = () => screen.getByRole('menuitemradio', { checked: true }).textContent

it('offers each colour of the palette once, by name', async () => {
  expect(LABEL_COLOURS).toBe(seriesColourCount)
  await open(1, 1)
  expect(screen.getByRole('button', { name: 'Colour of cat: Orange' })).toBeDefined()
  expect(names()).toHaveLength(LABEL_COLOURS)
  expect(names().slice(0, 3)).toEqual(['Orange, by its position', 'Blue', 'Turquoise'])
  expect(checked()).toBe('Orange, by its position')
})

it('asks for the colour that is chosen', async () => {
  const onColour = await open(12, 12)
  expect(checked()).toBe('Turquoise, by its position')
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Violet' }))
  expect(onColour).toHaveBeenCalledExactlyOnceWith(6)
})

it('gives back the colour of the position', async () => {
  const onColour = await open(0, 6)
  expect(checked()).toBe('Violet')
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Blue, by its position' }))
  expect(onColour).toHaveBeenCalledExactlyOnceWith(null)
})
