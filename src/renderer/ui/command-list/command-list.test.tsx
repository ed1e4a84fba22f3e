import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'

import { CommandList } from './command-list.tsx'

afterEach(cleanup)

function Fruit({ onTake }: { onTake: (name: string) => void }) {
  const [query, setQuery] = useState('')
  const names = ['apple', 'pear', 'peach'].filter((name) => name.startsWith(query))
  return (
    <CommandList
      label="Find fruit"
      query={query}
      onQueryChange={setQuery}
      empty="No such fruit"
      commands={names.map((name) => ({ key: name, content: name, onSelect: () => onTake(name) }))}
    />
  )
}

it('marks with the arrows, around the ends, and takes with Enter', async () => {
  const take = vi.fn()
  render(<Fruit onTake={take} />)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(take).toHaveBeenLastCalledWith('peach')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(take).toHaveBeenLastCalledWith('apple')
})

it('marks the first of what goes with the typing, and says when there is none', async () => {
  const take = vi.fn()
  render(<Fruit onTake={take} />)
  await userEvent.keyboard('{ArrowDown}pe{Enter}')
  expect(take).toHaveBeenLastCalledWith('pear')
  await userEvent.keyboard('xx{Enter}')
  expect(screen.getByText('No such fruit')).toBeDefined()
  expect(take).toHaveBeenCalledOnce()
})
