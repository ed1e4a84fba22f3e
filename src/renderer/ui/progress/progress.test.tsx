import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { Progress } from './progress.tsx'

afterEach(cleanup)

describe('Progress', () => {
  it('says how many of how many and how long still', () => {
    render(<Progress label="Importing" done={1200} total={2400} secondsLeft={80} />)
    const bar = screen.getByRole('progressbar', { name: 'Importing' })
    expect(bar.getAttribute('aria-valuenow')).toBe('1200')
    expect(bar.getAttribute('aria-valuemax')).toBe('2400')
    expect(bar.getAttribute('aria-valuetext')).toMatch(/^1,200 of 2,400 · 1\s+min 20\s+s left$/)
  })

  it('claims no share where the total is not known', () => {
    render(<Progress label="Looking for photos" done={12} />)
    const bar = screen.getByRole('progressbar', { name: 'Looking for photos' })
    expect(bar.getAttribute('aria-valuenow')).toBeNull()
    expect(bar.getAttribute('aria-valuetext')).toBe('12')
  })
})
