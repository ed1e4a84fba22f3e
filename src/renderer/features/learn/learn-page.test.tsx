import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '#renderer/engine/query-client.ts'
import { Miniature, NoticeProvider, TooltipProvider } from '#renderer/ui/index.ts'
import { engineExamples } from '#shared/contract/testing/examples.ts'
import { CHAPTERS, type IdeaId, IDEAS, ideas, ideasOf, neighboursOf } from './ideas.ts'
import { LearnPage } from './learn-page.tsx'
import { pictures } from './pictures/pictures.ts'
import { ideaWords, text } from './text.ts'

const project = engineExamples.methods['projects.openSample'].output
const called = vi.fn<(method: string, input: unknown) => void>()
let open: typeof project | null = null

beforeEach(() => {
  open = null
  called.mockClear()
  vi.stubGlobal('downhill', {
    call(method: string, input: unknown) {
      called(method, input)
      const answers: Readonly<Record<string, unknown>> = {
        'projects.current': { project: open, task: null },
        'projects.openSample': project,
        'desktop.openLink': { opened: false },
      }
      return Promise.resolve({ output: answers[method] })
    },
    onEvent: () => undefined,
    shown: () => undefined,
  })
})
afterEach(cleanup)

const calls = (method: string) => called.mock.calls.filter(([name]) => name === method)

function show(idea: IdeaId | undefined) {
  const [onIdea, onPlace] = [vi.fn(), vi.fn()]
  render(
    <QueryClientProvider client={createQueryClient()}>
      <TooltipProvider>
        <NoticeProvider>
          <LearnPage idea={idea} onIdea={onIdea} onPlace={onPlace} />
        </NoticeProvider>
      </TooltipProvider>
    </QueryClientProvider>,
  )
  return { onIdea, onPlace, user: userEvent.setup() }
}

describe.each(IDEAS)('the idea “%s”', (idea) => {
  const { title, line, paragraphs, tryIt } = ideaWords[idea]

  it('is told in 120 to 220 words', () => {
    const words = paragraphs.join(' ').split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(120)
    expect(words).toBeLessThanOrEqual(220)
    for (const each of [title, line, tryIt]) expect(each.trim()).not.toBe('')
  })

  it('has a page with its picture, what that says, and one place to try it', () => {
    show(idea)
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
    const figure = screen.getByRole('figure')
    for (const picture of within(figure).getAllByRole('img')) {
      expect(picture.getAttribute('aria-label')).toBeTruthy()
    }
    expect(figure.querySelector('figcaption')?.textContent).toMatch(/\.$/)
    expect(figure.textContent).not.toMatch(/NaN|Infinity|undefined/)
    expect(figure.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
    const place = text.places[ideas[idea].place]
    expect(within(screen.getByRole('region', { name: text.tryIt })).getAllByRole('button')).toEqual(
      [screen.getByRole('button', { name: place })],
    )
  })

  it('has a small picture without words and controls', () => {
    const Picture = pictures[idea]
    const { container } = render(
      <Miniature>
        <Picture />
      </Miniature>,
    )
    expect(container.querySelectorAll('svg')).toHaveLength(1)
    expect(container.textContent).toBe('')
    expect(container.querySelector('button, input, figure')).toBeNull()
  })

  it('stays right at both ends of its slider', async () => {
    const { user } = show(idea)
    for (const slider of screen.queryAllByRole('slider')) {
      for (const key of ['{Home}', '{End}']) {
        slider.focus()
        await user.keyboard(key)
        const figure = screen.getByRole('figure')
        expect(figure.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
      }
    }
  })
})

describe('the ideas', () => {
  it('are all in chapters, in their order', () => {
    expect(CHAPTERS.flatMap(ideasOf)).toEqual(IDEAS)
  })

  it('lead from one to the next, from the first to the last', () => {
    expect(neighboursOf(IDEAS[0])).toEqual({ previous: undefined, next: IDEAS[1] })
    const way: IdeaId[] = []
    for (let at: IdeaId | undefined = IDEAS[0]; at !== undefined; at = neighboursOf(at).next)
      way.push(at)
    expect(way).toEqual(IDEAS)
  })

  it('are tried at every place that there is', () => {
    expect(new Set(IDEAS.map((idea) => ideas[idea].place))).toEqual(
      new Set(Object.keys(text.places)),
    )
  })

  it('have titles of their own', () => {
    expect(new Set(IDEAS.map((idea) => ideaWords[idea].title)).size).toBe(IDEAS.length)
  })
})

describe('the overview', () => {
  it('shows all ideas, and opens one', async () => {
    const { onIdea, user } = show(undefined)
    for (const idea of IDEAS) {
      expect(screen.getByRole('button', { name: new RegExp(ideaWords[idea].line) })).toBeTruthy()
    }
    await user.click(screen.getByRole('button', { name: /Which way is down/ }))
    expect(onIdea.mock.calls).toEqual([['slope']])
  })

  it('asks for a link by its name, and only when it is pressed', async () => {
    const { user } = show(undefined)
    expect(calls('desktop.openLink')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'deeplearningbook.org' }))
    const asked: unknown = { link: 'deepLearning' }
    expect(calls('desktop.openLink')).toEqual([['desktop.openLink', asked]])
  })
})

describe('trying it', () => {
  const press = async (idea: IdeaId) => {
    const shown = show(idea)
    if (open) await waitFor(() => expect(screen.queryByText(text.opensSample)).toBeNull())
    await shown.user.click(screen.getByRole('button', { name: text.places[ideas[idea].place] }))
    return shown
  }

  it('opens the sample first where no project is open', async () => {
    const { onPlace } = await press('slope')
    await waitFor(() => expect(onPlace.mock.calls).toEqual([['playground']]))
    expect(calls('projects.openSample')).toHaveLength(1)
  })

  it('goes there at once on the open project', async () => {
    open = project
    const { onPlace } = await press('slope')
    expect(onPlace.mock.calls).toEqual([['playground']])
    expect(calls('projects.openSample')).toEqual([])
  })

  it('needs no project to bring photos in', async () => {
    const { onPlace } = await press('example')
    expect(onPlace.mock.calls).toEqual([['import']])
    expect(calls('projects.openSample')).toEqual([])
  })
})
