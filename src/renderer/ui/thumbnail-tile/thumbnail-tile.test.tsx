import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { ThumbnailTile } from './thumbnail-tile.tsx'

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
