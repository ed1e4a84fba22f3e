import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FolderChanges, type FolderStatus, NO_CHANGES } from '#shared/domain/folder-changes.ts'
import { createQueryClient } from '#renderer/engine/query-client.ts'
import { NoticeProvider, TooltipProvider } from '#renderer/ui/index.ts'
import { ChangesDialog } from './changes-dialog.tsx'
import { FolderBanner } from './folder-banner.tsx'
import { useFolderView } from './folder-view.ts'

const changes: FolderChanges = {
  folder: '/home/ada/Pets',
  at: '2026-01-02T03:04:05.678Z',
  files: 21,
  unchanged: 8,
  counts: { ...NO_CHANGES, added: 12, gone: 1 },
  first: [],
  empty: false,
}

let status: FolderStatus
const called = vi.fn()
/** What the library answers, by method. */
const answers: Record<string, unknown> = {}
const bridge = {
  call(method: string, input: unknown) {
    called(method, input)
    return Promise.resolve({ output: method === 'folder.status' ? status : answers[method] })
  },
  onEvent: () => undefined,
  shown: () => undefined,
}

beforeEach(() => {
  vi.stubGlobal('downhill', bridge)
  called.mockClear()
  useFolderView.setState({ isOpen: false, anew: false, putOff: undefined })
  Object.assign(answers, {
    'folder.check': { ...changes, counts: NO_CHANGES },
    'folder.changedFiles': { total: 0, files: [] },
    'folder.apply': { applied: changes.counts, leftOut: 2 },
    'projects.current': { project: null, task: null },
  })
})
afterEach(cleanup)

function show(now: FolderStatus) {
  status = now
  render(
    <QueryClientProvider client={createQueryClient()}>
      <TooltipProvider>
        <NoticeProvider>
          <FolderBanner />
          <ChangesDialog />
        </NoticeProvider>
      </TooltipProvider>
    </QueryClientProvider>,
  )
}
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('changes are told in words, and can wait until the next check', async () => {
  show({ state: 'checked', changes })
  expect((await screen.findByRole('status')).textContent).toMatch(
    /^The folder changed: 12\snew files, 1 gone\.$/,
  )
  await press('Not now')
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull())
  expect(called).not.toHaveBeenCalledWith('folder.apply', expect.anything())
})

test('they are taken over from the dialog, which says what was left out', async () => {
  show({ state: 'checked', changes })
  await press('Show')
  expect(await screen.findAllByRole('tab')).toHaveLength(2)
  // It is known, and need not be looked for once more.
  expect(called).not.toHaveBeenCalledWith('folder.check', {})
  await press('Take over')
  expect(called).toHaveBeenCalledWith('folder.apply', { confirmEmpty: false })
  expect(await screen.findByText('Taken over: 12 new files, 1 gone')).toBeTruthy()
  expect(screen.getByText(/2 files changed again/)).toBeTruthy()
})

test('an empty folder is a question, and its answer is said to the library', async () => {
  show({
    state: 'checked',
    changes: { ...changes, empty: true, counts: { ...NO_CHANGES, gone: 20 } },
  })
  expect((await screen.findByRole('status')).textContent).toContain('is empty')
  await press('Show')
  expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull()
  await press('They are really gone')
  expect(called).toHaveBeenCalledWith('folder.apply', { confirmEmpty: true })
})

test('a folder out of reach says what is safe, and how to go on', async () => {
  show({ state: 'unreachable', folder: '/mnt/stick', reason: 'notThere' })
  const words = (await screen.findByRole('status')).textContent
  expect(words).toContain('The folder /mnt/stick cannot be reached. Labels and runs are safe.')
  await press('Check again')
  expect(called).toHaveBeenCalledWith('folder.check', {})
  Object.assign(answers, {
    'desktop.chooseFolder': { folder: '/media/stick' },
    'folder.relocate': { found: 19, of: 20 },
  })
  await press('Say where the photos are…')
  expect(await screen.findByText('Found 19 of 20 photos in /media/stick')).toBeTruthy()
  expect(called).toHaveBeenCalledWith('folder.relocate', { folder: '/media/stick' })
})

test('nothing is said while all is as it was; asked for, that is said', async () => {
  show({ state: 'checked', changes: { ...changes, counts: NO_CHANGES } })
  await waitFor(() => expect(called).toHaveBeenCalledWith('folder.status', {}))
  expect(screen.queryByRole('status')).toBeNull()
  useFolderView.getState().checkAnew()
  expect(await screen.findByText('Nothing changed')).toBeTruthy()
  expect(called).toHaveBeenCalledWith('folder.check', {})
})

test('a check that is asked for is made, although changes are known', async () => {
  show({ state: 'checked', changes })
  await screen.findByRole('status')
  useFolderView.getState().checkAnew()
  await waitFor(() => expect(called).toHaveBeenCalledWith('folder.check', {}))
})
