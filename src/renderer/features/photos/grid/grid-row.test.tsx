import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { NOTHING } from './chosen.ts'
import { GridRow } from './grid-row.tsx'

const rowOf = (index: number) => (
  <GridRow
    index={index}
    start={0}
    columns={4}
    tile={100}
    total={6}
    sampleAt={() => undefined}
    labelById={new Map()}
    chosen={NOTHING}
    focus={undefined}
    pixels={256}
    hurrying={false}
  />
)

it('has an option for each of its photos before any of them is drawn', () => {
  // Rendered once, as it is in the first frame.
  const first = renderToStaticMarkup(rowOf(0))
  for (const index of [0, 1, 2, 3]) {
    // The listbox names the option that the keyboard is at, which then has to be there.
    expect(first).toContain(`id="photo-${index}"`)
  }
  expect(first.match(/role="option"/g)).toHaveLength(4)
  expect(first).not.toContain('<img')
  expect(renderToStaticMarkup(rowOf(1)).match(/role="option"/g)).toHaveLength(2)
})
