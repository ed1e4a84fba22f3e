import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Button } from '../button/button.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorState } from './error-state.tsx'
import { LoadingState } from './loading-state.tsx'

afterEach(cleanup)

describe('EmptyState', () => {
  it('says what to do first and offers it', async () => {
    const choose = vi.fn()
    render(
      <EmptyState
        title="No photos yet"
        text="Choose a folder."
        actions={<Button onClick={choose}>Choose a folder…</Button>}
      />,
    )
    expect(screen.getByRole('heading', { name: 'No photos yet' })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Choose a folder…' }))
    expect(choose).toHaveBeenCalledOnce()
  })
})

describe('ErrorState', () => {
  it('is announced, tries again, and folds the particulars away', async () => {
    const retry = vi.fn()
    render(<ErrorState title="Not opened" text="Close it." details="SQLITE_BUSY" onRetry={retry} />)
    expect(screen.getByRole('alert').textContent).toContain('Close it.')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retry).toHaveBeenCalledOnce()
    expect(screen.queryByText('SQLITE_BUSY')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Details' }))
    expect(screen.getByText('SQLITE_BUSY')).toBeDefined()
  })

  it('offers no retry where there is none', () => {
    render(<ErrorState title="Not opened" text="Close it." />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('LoadingState', () => {
  it('tells screen readers what is being loaded', () => {
    render(<LoadingState label="Loading photos" shape="tiles" count={3} />)
    expect(screen.getByRole('status').textContent).toBe('Loading photos')
  })
})
