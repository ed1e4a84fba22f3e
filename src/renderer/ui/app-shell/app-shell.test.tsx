import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Images, Play, Tags } from 'lucide-react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { AppShell } from './app-shell.tsx'
import { type Stage } from './stage-rail.tsx'
import { type StatusBarProps } from './status-bar.tsx'

afterEach(cleanup)

const reason = 'Train a run first; then it can classify new photos.'
const stages: readonly Stage[] = [
  { id: 'photos', name: 'Photos', icon: Images, holds: '240 photos' },
  { id: 'train', name: 'Train', icon: Play },
  { id: 'classify', name: 'Classify', icon: Tags, missing: 'Needs a run', disabledReason: reason },
]

function setUp(status: StatusBarProps = { engine: 'ready', bytesSent: 0 }) {
  const navigate = vi.fn<(id: string) => void>()
  render(
    <AppShell stages={stages} current="photos" onNavigate={navigate} status={status}>
      The page
    </AppShell>,
  )
  return { navigate, user: userEvent.setup() }
}

describe('the rail', () => {
  it('lists the stages in order with what they hold and what they miss', () => {
    setUp()
    const rail = screen.getByRole('navigation', { name: 'Stages' })
    const names = [...rail.querySelectorAll('button')].map((button) => button.textContent)
    expect(names).toEqual(['Photos 240 photos', 'Train ', 'Classify Needs a run'])
  })

  it('marks the current stage and no other', () => {
    setUp()
    const current = screen.getAllByRole('button', { current: 'page' })
    expect(current.map((button) => button.textContent)).toEqual(['Photos 240 photos'])
  })

  it('opens a stage', async () => {
    const { navigate, user } = setUp()
    await user.click(screen.getByRole('button', { name: 'Train' }))
    expect(navigate.mock.calls).toEqual([['train']])
  })

  it('gives the reason for a stage that cannot be opened, and keeps it reachable', async () => {
    const { navigate, user } = setUp()
    const classify = screen.getByRole('button', { name: /^Classify/ })
    expect(classify.getAttribute('aria-disabled')).toBe('true')
    const described = classify.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe(reason)
    classify.focus()
    expect(document.activeElement).toBe(classify)
    await user.click(classify)
    expect(navigate).not.toHaveBeenCalled()
  })
})

describe('the status bar', () => {
  it('shows the task with its count and estimate, and cancels it', async () => {
    const cancel = vi.fn()
    const task = { name: 'Importing', done: 12, total: 240, secondsLeft: 8, onCancel: cancel }
    const { user } = setUp({ engine: 'busy', bytesSent: 0, task })
    const bar = screen.getByRole('progressbar', { name: 'Importing' })
    expect(bar.getAttribute('aria-valuenow')).toBe('5')
    expect(bar.getAttribute('aria-valuetext')).toMatch(/^12 of 240 · 8\s+s left$/)
    await user.click(screen.getByRole('button', { name: 'Cancel: Importing' }))
    expect(cancel).toHaveBeenCalledOnce()
  })

  it('says that the engine stopped, and how many bytes were sent', () => {
    setUp({ engine: 'lost', bytesSent: 0 })
    expect(screen.getByRole('status').textContent).toBe('Engine stopped')
    expect(screen.getByRole('contentinfo').textContent).toContain('0\u00a0bytes sent')
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})
