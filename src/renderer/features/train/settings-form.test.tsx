import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryClient } from '#renderer/engine/query-client.ts'
import { NoticeProvider, TooltipProvider } from '#renderer/ui/index.ts'
import { useDraft } from './draft/use-draft.ts'
import { SettingsForm } from './settings-form.tsx'

// The whole form is much to draw for jsdom on a busy computer.
vi.setConfig({ testTimeout: 30_000 })
/** What the library answers: an open project without photos. */
const answers: Readonly<Record<string, unknown>> = {
  'projects.current': { project: null, task: null },
  'presets.list': { presets: [], setAside: null },
  'samples.page': { total: 0, samples: [] },
}

beforeEach(() => {
  vi.stubGlobal('downhill', {
    call: (method: string) => Promise.resolve({ output: answers[method] }),
    onEvent: () => undefined,
    shown: () => undefined,
  })
  useDraft.getState().reset()
})
afterEach(cleanup)

function setUp() {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <TooltipProvider>
        <NoticeProvider>
          <SettingsForm />
        </NoticeProvider>
      </TooltipProvider>
    </QueryClientProvider>,
  )
  const user = userEvent.setup({ delay: null })
  const field = (name: string) => screen.getByRole('textbox', { name })
  const open = (about: RegExp) => user.click(screen.getByRole('button', { name: about }))
  const type = async (name: string, value: string) => {
    await user.clear(field(name))
    await user.type(field(name), value)
    await user.tab()
  }
  return { user, field, open, type, spec: () => useDraft.getState().reading.spec }
}

/** What is said under and beside a control. */
const saidOf = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')

test('what every run needs is in view without opening anything', () => {
  const { field } = setUp()
  for (const name of ['Image size', 'Hidden layer 1', 'Learning rate', 'Batch size', 'Epochs']) {
    expect(field(name)).toBeTruthy()
  }
  expect(screen.queryByRole('textbox', { name: 'Beta 1' })).toBeNull()
})

test('what is typed becomes the spec, shares in percent', async () => {
  const { type, user, spec } = setUp()
  await type('Kept for validation', '7')
  await type('Learning rate', '1e-2')
  await user.click(screen.getByRole('checkbox', { name: 'All photos' }))
  expect(spec()).toMatchObject({
    validationShare: 0.07,
    schedule: { learningRate: 0.01 },
    batchSize: 'all',
  })
})

test('a bad value is refused beside its field, with the range', async () => {
  const { type, field, spec } = setUp()
  await type('Epochs', '0')
  expect(saidOf(field('Epochs'))).toContain('1 to 10,000')
  expect(saidOf(field('Epochs'))).toContain('The smallest is 1.')
  expect(spec()).toBeUndefined()
})

test('blocks are added, changed and removed, but for the last', async () => {
  const { user, type, spec } = setUp()
  await user.click(screen.getByRole('radio', { name: 'Convolutional' }))
  await type('Filters of block 2', '24')
  await user.click(screen.getByRole('button', { name: 'Remove block 1' }))
  await user.click(screen.getByRole('button', { name: 'Add a block' }))
  expect(spec()?.model).toMatchObject({
    kind: 'convolutional',
    blocks: [{ filters: 24 }, { filters: 64 }, { filters: 128 }],
  })
  await user.click(screen.getByRole('button', { name: 'Remove block 1' }))
  await user.click(screen.getByRole('button', { name: 'Remove block 1' }))
  expect(screen.getByRole('button', { name: 'Remove block 1' })).toHaveProperty('disabled', true)
})

test('shuffled labels are spoken of only where they are set, and can be taken back', async () => {
  const { user, spec } = setUp()
  expect(screen.queryByText('Training labels are shuffled')).toBeNull()
  act(() => useDraft.getState().change({ trainingLabels: 'shuffled' }))
  expect(spec()?.trainingLabels).toBe('shuffled')
  await user.click(screen.getByRole('button', { name: 'Use the true labels' }))
  expect(spec()?.trainingLabels).toBe('true')
  expect(screen.queryByText('Training labels are shuffled')).toBeNull()
})

test('settings that do not go together are named beside one of them, in view', async () => {
  const { open, user } = setUp()
  await open(/optimizer, schedule/)
  await user.click(screen.getByRole('radio', { name: 'By length' }))
  act(() => useDraft.getState().change({ optimizer: 'genetic' }))
  const clipping = screen.getByRole('radiogroup', { name: 'Gradient clipping' })
  expect(saidOf(clipping)).toContain('no gradient that could be clipped')
  // It cannot be folded away while something is wrong in it, and nothing was changed silently.
  await open(/optimizer, schedule/)
  expect(within(clipping).getByRole('radio', { name: 'By length' })).toHaveProperty(
    'ariaChecked',
    'true',
  )
  await user.click(within(clipping).getByRole('radio', { name: 'None' }))
  expect(useDraft.getState().reading.spec?.optimizer.kind).toBe('genetic')
})

test('more settings say how many were changed', async () => {
  const { open, type, user } = setUp()
  await open(/augmentation/)
  await user.click(screen.getByRole('switch', { name: 'Mirror left and right' }))
  await type('Turn', '15')
  expect(screen.getByRole('button', { name: /augmentation \(2 changed\)/ })).toBeTruthy()

  await open(/optimizer, schedule/)
  await user.click(screen.getByRole('switch', { name: 'Stop early' }))
  await user.click(screen.getByRole('radio', { name: 'By value' }))
  act(() => useDraft.getState().change({ optimizer: 'rmsprop', schedule: 'oneCycle' }))
  expect(screen.getByRole('button', { name: /end \(3 changed\)/ })).toBeTruthy()
})

test('a neuron that gives no probability contradicts cross-entropy beside its activation', () => {
  setUp()
  act(() =>
    useDraft.getState().change({
      model: 'neuron',
      models: { ...useDraft.getState().draft.models, neuron: { activation: 'relu' } },
    }),
  )
  const activation = screen.getByRole('combobox', { name: 'Activation' })
  expect(saidOf(activation)).toContain('Cross-entropy needs probabilities')
})
