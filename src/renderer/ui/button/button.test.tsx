import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Button } from './button.tsx'

afterEach(cleanup)

describe('Button', () => {
  it('does nothing while busy, and keeps the focus', async () => {
    const press = vi.fn()
    const { rerender } = render(<Button onClick={press}>Start</Button>)
    const button = screen.getByRole('button', { name: 'Start' })
    await userEvent.click(button)
    rerender(
      <Button onClick={press} busy>
        Start
      </Button>,
    )
    await userEvent.click(button)
    await userEvent.keyboard('{Enter}')
    expect(press).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-busy')).toBe('true')
  })

  it('says why it cannot be pressed, does nothing, and submits no form', async () => {
    const submit = vi.fn()
    render(
      <form action={submit}>
        <Button type="submit" disabledReason="Name the label first.">
          Save
        </Button>
      </form>,
    )
    const button = screen.getByRole('button', { name: 'Save' })
    const described = button.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe('Name the label first.')
    await userEvent.click(button)
    expect(submit).not.toHaveBeenCalled()
  })
})
