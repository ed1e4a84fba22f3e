import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Copy, EyeOff, Pin, TriangleAlert } from 'lucide-react'

import { PhotoOption, ThumbnailTile } from './thumbnail-tile.tsx'

afterEach(cleanup)

describe('ThumbnailTile', () => {
  it('says so when the picture cannot be shown, and tries again with another one', () => {
    const { rerender } = render(<ThumbnailTile src="photo:1" alt="a.jpg" />)
    fireEvent.error(screen.getByRole('img', { name: 'a.jpg' }))
    expect(screen.getByRole('img', { name: 'a.jpg: No preview' })).toBeDefined()
    rerender(<ThumbnailTile src="photo:2" alt="b.jpg" />)
    expect(screen.getByRole('img', { name: 'b.jpg' }).getAttribute('src')).toBe('photo:2')
  })

  it('gives the reason it is handed', () => {
    render(<ThumbnailTile src="photo:1" alt="a.jpg" broken="The file is gone" />)
    expect(screen.getByRole('img', { name: 'a.jpg: The file is gone' })).toBeDefined()
  })

  it('is a button that can be chosen, or an option of a list', () => {
    const choose = vi.fn()
    const { rerender } = render(<ThumbnailTile alt="a.jpg" selected onClick={choose} />)
    fireEvent.click(screen.getByRole('button', { pressed: true }))
    expect(choose).toHaveBeenCalledOnce()
    rerender(<ThumbnailTile alt="a.jpg" selected={false} onClick={choose} role="option" />)
    expect(screen.getByRole('option', { selected: false })).toBeDefined()
  })
})

describe('PhotoOption', () => {
  const option = {
    ...{ id: 'a', index: 0, total: 1, selected: false, active: false },
    alt: 'Photo a.jpg',
    src: 'photo:1',
    label: { name: 'cat', index: 0 },
  }
  const marks = [
    { icon: TriangleAlert, text: 'Conflict', tone: 'warn' },
    { icon: EyeOff, text: 'Left out' },
    { icon: Copy, text: 'Look-alike' },
    { icon: Pin, text: 'Pinned' },
  ] as const

  it('says all of its marks, draws three, and writes the first', () => {
    render(<PhotoOption {...option} marks={marks} />)
    expect(
      screen.getByRole('option', {
        name: /Photo a.jpg.*cat.*Conflict.*Left out.*Look-alike.*Pinned/,
      }),
    ).toBeDefined()
    expect(screen.getByText('Conflict')).toBeDefined()
    expect(screen.queryByText('Left out')).toBeNull()
    expect(screen.getByTitle('Look-alike')).toBeDefined()
    expect(screen.queryByTitle('Pinned')).toBeNull()
  })

  it('is named by its photo and label where there is nothing else to know', () => {
    render(<PhotoOption {...option} />)
    expect(screen.getByRole('option', { name: /^Photo a.jpg\s*cat$/ })).toBeDefined()
  })
})
