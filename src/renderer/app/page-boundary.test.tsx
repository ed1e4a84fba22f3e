import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { PageBoundary } from './page-boundary.tsx'

afterEach(() => vi.restoreAllMocks())

it('shows what went wrong in place of the page, until one tries again or goes elsewhere', async () => {
  // React says what it caught on the console too.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  function Fragile() {
    if (broken) throw new Error('no such photo')
    return <p>whole</p>
  }
  const { rerender } = render(<PageBoundary page="photos" children={<Fragile />} />)
  expect(screen.getByText('This page could not be shown')).toBeDefined()
  rerender(<PageBoundary page="runs" children={<p>runs</p>} />)
  expect(screen.getByText('runs')).toBeDefined()
  rerender(<PageBoundary page="photos" children={<Fragile />} />)
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('whole')).toBeDefined()
})
