import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { NoticeProvider, useNotify } from './notices.tsx'

afterEach(cleanup)

function RemoveButton({ onUndo }: { onUndo: () => void }) {
  const notify = useNotify()
  const remove = () =>
    notify({ title: '12 photos removed', action: { label: 'Undo', onAction: onUndo } })
  return (
    <button type="button" onClick={remove}>
      Remove
    </button>
  )
}

describe('a notice', () => {
  it('is announced, can be answered once, and is then gone', async () => {
    const undo = vi.fn()
    render(
      <NoticeProvider>
        <RemoveButton onUndo={undo} />
      </NoticeProvider>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
    const notice = await screen.findByRole('dialog', { name: '12 photos removed' })
    expect(notice.closest('[aria-live="polite"]')).not.toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledOnce()
    await waitFor(() => expect(screen.queryByText('12 photos removed')).toBeNull())
  })
})
