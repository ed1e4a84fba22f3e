import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { NumberField } from './number-field.tsx'

afterEach(cleanup)

/** A form that holds the number and can set it from outside. */
function Form() {
  const [rate, setRate] = useState<number | null>(0.01)
  return (
    <>
      <NumberField
        label="Learning rate"
        value={rate}
        onValueChange={setRate}
        min={1e-6}
        max={1}
        step="logarithmic"
      />
      <output>{String(rate)}</output>
      <button type="button" onClick={() => setRate(0.5)}>
        Preset
      </button>
    </>
  )
}

function setUp() {
  render(<Form />)
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Learning rate' })
  const user = userEvent.setup()
  const type = async (text: string) => {
    await user.clear(input)
    await user.type(input, text)
  }
  return { user, input, type, held: () => screen.getByRole('status').textContent }
}

describe('NumberField', () => {
  it.each([
    ['0.001', '0.001'],
    ['1e-3', '0.001'],
  ])('takes %s and leaves it as it was typed', async (text, value) => {
    const { user, input, type, held } = setUp()
    await type(text)
    await user.tab()
    expect(input.value).toBe(text)
    expect(held()).toBe(value)
    expect(input.getAttribute('aria-invalid')).toBeNull()
  })

  it('names what is wrong beside the field and holds no number meanwhile', async () => {
    const { input, type, held } = setUp()
    await type('2')
    expect(held()).toBe('null')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const described = input.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe('The largest is 1.')
  })

  it('waits with a fault that more typing may mend until the field is left', async () => {
    const { user, type } = setUp()
    await type('1e-')
    expect(screen.queryByText('This number is not finished.')).toBeNull()
    await user.tab()
    expect(screen.getByText('This number is not finished.')).toBeDefined()
  })

  it('shows a number that was set from outside', async () => {
    const { user, input, type } = setUp()
    await type('abc')
    await user.click(screen.getByRole('button', { name: 'Preset' }))
    expect(input.value).toBe('0.5')
    expect(input.getAttribute('aria-invalid')).toBeNull()
  })

  it('climbs with the arrow keys', async () => {
    const { user, input, held } = setUp()
    await user.click(input)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(input.value).toBe('0.05')
    await user.keyboard('{ArrowDown}')
    expect(held()).toBe('0.02')
  })
})
