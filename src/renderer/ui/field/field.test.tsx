import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

import { RadioGroup } from '../choice/radio-group.tsx'
import { Select } from '../select/select.tsx'
import { TextField } from '../text-field/text-field.tsx'

afterEach(cleanup)

function ignore() {
  // These tests look, they do not change anything.
}

const words = {
  label: 'Name',
  hint: 'at most 40 letters',
  description: 'Also the name of the folder.',
  error: 'This name is taken.',
}
const options = [
  { value: 'adam', label: 'Adam' },
  { value: 'sgd', label: 'SGD' },
] as const

function description(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? `no #${id}`).join(' | ')
}

const all = 'at most 40 letters | Also the name of the folder. | This name is taken.'

describe('a field', () => {
  it('gives a text field its name, its whole description and its fault', () => {
    render(<TextField {...words} value="" onValueChange={ignore} />)
    const input = screen.getByRole('textbox', { name: 'Name' })
    expect(description(input)).toBe(all)
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('gives a select the same', () => {
    render(<Select {...words} value="adam" onValueChange={ignore} options={options} />)
    const trigger = screen.getByRole('combobox', { name: 'Name' })
    expect(description(trigger)).toBe(all)
    expect(trigger.getAttribute('aria-invalid')).toBe('true')
    expect(trigger.textContent).toContain('Adam')
  })

  it('gives a group of choices the same', () => {
    render(<RadioGroup {...words} value="sgd" onValueChange={ignore} options={options} />)
    const group = screen.getByRole('radiogroup', { name: 'Name' })
    expect(description(group)).toBe(all)
    expect(screen.getByRole('radio', { name: 'SGD' }).getAttribute('aria-checked')).toBe('true')
  })

  it('keeps the name when the label is hidden', () => {
    render(<TextField label="Search" hideLabel value="" onValueChange={ignore} />)
    const input = screen.getByRole('textbox', { name: 'Search' })
    expect(input.getAttribute('aria-describedby')).toBeNull()
    expect(input.getAttribute('aria-invalid')).toBeNull()
  })
})
