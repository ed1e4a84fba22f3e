import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { type Column, DataTable, type Sort } from './data-table.tsx'

afterEach(cleanup)

type Run = { id: string; name: string; loss: number }

const runs: readonly Run[] = [
  { id: 'a', name: 'First run', loss: 0.5 },
  { id: 'b', name: 'Second run', loss: 0.4 },
  { id: 'c', name: 'Third run', loss: 0.3 },
]
const columns: readonly Column<Run>[] = [
  { key: 'name', header: 'Run', cell: (run) => run.name, sortable: true },
  { key: 'loss', header: 'Loss', cell: (run) => run.loss, numeric: true, sortable: true },
  { key: 'more', header: 'More', cell: () => <button type="button">Export</button> },
]

function setUp(sort?: Sort) {
  const open = vi.fn<(run: Run) => void>()
  const changeSort = vi.fn<(sort: Sort) => void>()
  render(
    <DataTable
      caption="Runs"
      columns={columns}
      rows={runs}
      rowKey={(run) => run.id}
      onRowAction={open}
      selectedKey="b"
      sort={sort}
      onSortChange={changeSort}
    />,
  )
  const opened = () => open.mock.calls.map(([run]) => run.id)
  return { user: userEvent.setup(), opened, changeSort }
}

const rowButton = (name: string) => screen.getByRole('button', { name })

describe('DataTable', () => {
  it('is a table with a name, and each row is named by its first column', () => {
    setUp()
    expect(screen.getByRole('table', { name: 'Runs' })).toBeDefined()
    expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(
      runs.map((run) => run.name),
    )
    expect(rowButton('Second run').getAttribute('aria-current')).toBe('true')
  })

  it('opens a row once by click, Enter and Space', async () => {
    const { user, opened } = setUp()
    await user.click(screen.getByRole('cell', { name: '0.5' }))
    await user.click(rowButton('Second run'))
    await user.keyboard('{Enter}')
    rowButton('Third run').focus()
    await user.keyboard(' ')
    expect(opened()).toEqual(['a', 'b', 'b', 'c'])
  })

  it('leaves the row closed when a control in it is used', async () => {
    const { user, opened } = setUp()
    const [first] = screen.getAllByRole('button', { name: 'Export' })
    if (first) await user.click(first)
    expect(first).toBeDefined()
    expect(opened()).toEqual([])
  })

  it('moves between rows with the arrow keys, Home and End', async () => {
    const { user } = setUp()
    rowButton('First run').focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(rowButton('Second run'))
    await user.keyboard('{End}{ArrowDown}')
    expect(document.activeElement).toBe(rowButton('Third run'))
    await user.keyboard('{ArrowUp}{Home}{ArrowUp}')
    expect(document.activeElement).toBe(rowButton('First run'))
  })

  it('shows what it is sorted by, and asks for the other direction', async () => {
    const { user, changeSort } = setUp({ key: 'loss', direction: 'ascending' })
    const header = screen.getByRole('columnheader', { name: 'Loss' })
    expect(header.getAttribute('aria-sort')).toBe('ascending')
    await user.click(rowButton('Loss'))
    await user.click(rowButton('Run'))
    expect(changeSort.mock.calls.map(([sort]) => sort)).toEqual([
      { key: 'loss', direction: 'descending' },
      { key: 'name', direction: 'ascending' },
    ])
  })

  it('says so when there are no rows', () => {
    render(
      <DataTable caption="Runs" columns={columns} rows={[]} rowKey={String} empty="No runs." />,
    )
    expect(screen.getByRole('cell', { name: 'No runs.' })).toBeDefined()
  })
})

it('keeps a control in front of a row apart from opening the row', async () => {
  const open = vi.fn<(run: Run) => void>()
  const choose = vi.fn<(id: string) => void>()
  render(
    <DataTable
      caption="Runs"
      columns={columns}
      rows={runs}
      rowKey={(run) => run.id}
      onRowAction={open}
      leading={({ id, name }) => (
        <input type="checkbox" aria-label={`Choose ${name}`} onChange={() => choose(id)} />
      )}
    />,
  )
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Second run' }))
  expect(choose.mock.calls).toEqual([['b']])
  expect(open).not.toHaveBeenCalled()
  expect(screen.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(
    runs.map((run) => run.name),
  )
})
