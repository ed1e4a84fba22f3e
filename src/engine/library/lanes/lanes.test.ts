import { describe, expect, it } from 'vitest'
import { type Problem, ProblemError } from '#shared/contract/problem.ts'
import { MAX_LANES } from '#shared/domain/lanes.ts'
import type { Message } from '#shared/rpc/message.ts'
import type { LaneWays } from '#engine/process/ways.ts'
import { createLanes, type Lane } from './lanes.ts'

interface Way {
  readonly sent: Message[]
  hear: (message: unknown) => void
}

/** A parent without processes: the test says what their trainers do. */
function createParent() {
  const said: string[] = []
  const ways = new Map<number, Way>()
  const lost = new Map<number, (problem: Problem) => void>()
  const closing = new Map<number, () => void>()
  const parent: LaneWays = {
    trainer(lane) {
      const way: Way = { sent: [], hear: () => undefined }
      ways.set(lane, way)
      return {
        send: (message) => void way.sent.push(message),
        listen: (listener) => void (way.hear = listener),
        onLost: (listener) => void lost.set(lane, listener),
      }
    },
    openLane: (lane, threads) => void said.push(`open ${lane} with ${threads}`),
    closeLane(lane) {
      said.push(`close ${lane}`)
      return new Promise((gone) => void closing.set(lane, gone))
    },
  }
  return {
    parent,
    said,
    sent: (lane: number) => ways.get(lane)?.sent ?? [],
    answer: (lane: number, id: number) =>
      ways.get(lane)?.hear({ type: 'result', id, output: {} } satisfies Message),
    lose: (lane: number) =>
      lost.get(lane)?.({ code: 'ENGINE_LOST', message: `Lane ${lane} is gone.`, details: {} }),
    gone: (lane: number) => closing.get(lane)?.(),
  }
}

function open(count: number) {
  const bench = createParent()
  const lanes = createLanes(bench.parent)
  return { ...bench, lanes, open: Array.from({ length: count }, () => lanes.open({ threads: 2 })) }
}

async function ask(lane: Lane | undefined): Promise<unknown> {
  return lane?.trainer.call('trainer.stop', {})
}
const problemOf = (lane: Lane | undefined) => ask(lane).catch((error: unknown) => error)

const CANCELLED = { name: 'ProblemError', code: 'CANCELLED' }

describe('a lane', () => {
  it('has a number and a trainer of its own', async () => {
    const {
      open: [first, second],
      ...parent
    } = open(2)
    expect(parent.said).toEqual(['open 1 with 2', 'open 2 with 2'])
    const answers = [ask(first), ask(second)]
    expect([1, 2].map((lane) => parent.sent(lane).length)).toEqual([1, 1])
    // Both calls are the first of their client.
    parent.answer(2, 1)
    expect(await answers[1]).toEqual({})
    parent.answer(1, 1)
    expect(await answers[0]).toEqual({})
  })

  it('that is lost loses its own calls only, and can be used again', async () => {
    const {
      open: [first, second],
      ...parent
    } = open(2)
    const [lost, kept] = [problemOf(first), ask(second)]
    parent.lose(1)
    expect(await lost).toMatchObject({ code: 'ENGINE_LOST', message: 'Lane 1 is gone.' })
    parent.answer(2, 1)
    expect(await kept).toEqual({})
    const again = ask(first)
    parent.answer(1, 2)
    expect(await again).toEqual({})
  })

  it('that is closed answers nothing any more, and is closed once', async () => {
    const {
      open: [lane],
      ...parent
    } = open(1)
    const waiting = problemOf(lane)
    const closed = lane?.close()
    const again = lane?.close()
    expect(await waiting).toMatchObject(CANCELLED)
    expect(await problemOf(lane)).toMatchObject(CANCELLED)
    expect(parent.sent(1)).toHaveLength(1)
    expect(parent.said).toEqual(['open 1 with 2', 'close 1'])
    parent.gone(1)
    await closed
    await again
  })

  it('gives its number on only when its trainer is gone', async () => {
    const { open: opened, lanes, said, gone } = open(2)
    const closed = opened[0]?.close()
    lanes.open({ threads: 1 })
    gone(1)
    await closed
    lanes.open({ threads: 3 })
    expect(said.slice(2)).toEqual(['close 1', 'open 3 with 1', 'open 1 with 3'])
  })

  it.each([0, 1.5, 2000, NaN])('cannot have %s threads', (threads) => {
    const { lanes, said } = open(0)
    expect(() => lanes.open({ threads })).toThrow(/^The number of threads is not valid/)
    expect(said).toEqual([])
  })
})

describe('lanes', () => {
  it('are sixteen at most', async () => {
    const { open: opened, lanes, gone } = open(MAX_LANES)
    expect(() => lanes.open({ threads: 1 })).toThrow(/^16 training processes work/)
    const closed = opened[6]?.close()
    expect(() => lanes.open({ threads: 1 })).toThrow(ProblemError)
    gone(7)
    await closed
    expect(() => lanes.open({ threads: 1 })).not.toThrow()
  })

  it('are closed together, with those that are closing', async () => {
    const { open: opened, lanes, said, gone } = open(3)
    const first = opened[0]?.close()
    const waiting = problemOf(opened[2])
    let over = false
    const all = lanes.closeAll().then(() => (over = true))
    expect(await waiting).toMatchObject(CANCELLED)
    expect(said.slice(3)).toEqual(['close 1', 'close 2', 'close 3'])
    gone(2)
    gone(3)
    await problemOf(opened[1])
    expect(over).toBe(false)
    gone(1)
    await all
    await first
  })

  it('lose all their calls where no trainer can answer any more', async () => {
    const { open: opened, lanes } = open(2)
    const waiting = opened.map(problemOf)
    const reason = new ProblemError('CANCELLED', 'It was closed.')
    lanes.lose(reason)
    expect(await Promise.all(waiting)).toEqual([reason, reason])
  })
})
