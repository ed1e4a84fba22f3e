import { describe, expect, it } from 'vitest'
import { Envelope } from '#shared/rpc/envelope.ts'
import { MAX_LANES } from '#shared/domain/lanes.ts'
import { waysOver } from './ways.ts'

function connect() {
  const sent: Envelope[] = []
  let hear: (raw: unknown) => void = () => undefined
  let closed: () => void = () => undefined
  let isOpen = true
  const ways = waysOver({
    isOpen: () => isOpen,
    send: (envelope) => void sent.push(envelope),
    listen: (listener) => void (hear = listener),
    onClosed: (listener) => void (closed = listener),
  })
  function end() {
    isOpen = false
    closed()
  }
  return { ways, sent, hear: (envelope: Envelope) => hear(envelope), raw: () => hear, end }
}

const message = { type: 'event', event: 'told', payload: {} } as const

describe('the ways to trainers', () => {
  it('keep what lanes say apart', () => {
    const { ways, sent, hear } = connect()
    const heard: string[] = []
    ways.port.listen(() => heard.push('client'))
    for (const lane of [0, 3]) {
      const port = ways.trainer(lane)
      port.listen(() => heard.push(`lane ${lane}`))
      port.onLost(({ message: reason }) => heard.push(`lane ${lane}: ${reason}`))
      port.send(message)
    }
    expect(sent).toEqual([0, 3].map((lane) => ({ port: 'trainer', lane, message })))
    hear({ port: 'trainer', lane: 3, message })
    hear({ port: 'client', message })
    hear({ port: 'trainer', lane: 0, message })
    hear({ port: 'trainer', lane: 4, message })
    const problem = { code: 'ENGINE_LOST', message: 'gone', details: {} } as const
    hear({ port: 'trainerLost', lane: 3, problem })
    expect(heard).toEqual(['lane 3', 'client', 'lane 0', 'lane 3: gone'])
  })

  it('hear nothing of a lane that was closed', async () => {
    const { ways, sent, hear } = connect()
    ways.openLane(1, 4)
    const heard: unknown[] = []
    ways.trainer(1).listen((told) => heard.push(told))
    const closed = ways.closeLane(1)
    hear({ port: 'laneClosed', lane: 1 })
    await closed
    hear({ port: 'trainer', lane: 1, message })
    expect(heard).toEqual([])
    expect(sent).toEqual([
      { port: 'openLane', lane: 1, threads: 4 },
      { port: 'closeLane', lane: 1 },
    ])
  })

  it('wait for nobody who is gone', async () => {
    const { ways, sent, end } = connect()
    const closed = ways.closeLane(1)
    end()
    await closed
    await ways.closeLane(2)
    expect(sent).toEqual([{ port: 'closeLane', lane: 1 }])
  })
})

describe('an envelope', () => {
  it.each<unknown>([
    { port: 'trainer', message },
    { port: 'trainer', lane: MAX_LANES + 1, message },
    { port: 'trainer', lane: -1, message },
    { port: 'trainer', lane: 1.5, message },
    { port: 'openLane', lane: 0, threads: 1 },
    { port: 'openLane', lane: 1, threads: 0 },
    { port: 'openLane', lane: 1, threads: 1e6 },
    { port: 'openLane', lane: 1, threads: '1; rm' },
    { port: 'closeLane', lane: 0 },
    { port: 'trainerLost', lane: 1 },
    { port: 'somewhere', message },
  ])('is refused: %j', (raw) => {
    expect(Envelope.safeParse(raw).success).toBe(false)
    const { raw: hear } = connect()
    expect(() => hear()(raw)).toThrow()
  })
})
