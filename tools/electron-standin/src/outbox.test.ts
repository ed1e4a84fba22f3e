import { beforeEach, describe, expect, it } from 'vitest'
import { Outbox } from './outbox.ts'
import type { ToPage } from './renderer/messages.ts'

const event = (channel: string): ToPage => ({ type: 'send', channel, args: [] })
const reply: ToPage = { type: 'reply', id: 1, value: null }
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

describe('Outbox', () => {
  let batches: (readonly ToPage[])[]
  let finish: (() => void)[]
  let outbox: Outbox

  beforeEach(() => {
    batches = []
    finish = []
    outbox = new Outbox((batch) => {
      batches.push(batch)
      return new Promise<void>((resolve) => finish.push(resolve))
    })
  })

  it('sends what is posted in one turn as one batch', async () => {
    outbox.open()
    outbox.post(event('a'))
    outbox.post(event('b'))
    await nextTurn()
    expect(batches).toEqual([[event('a'), event('b')]])
  })

  it('gathers messages while two batches are on their way', async () => {
    outbox.open()
    for (const channel of ['a', 'b', 'c', 'd']) {
      outbox.post(event(channel))
      await nextTurn()
    }
    expect(batches).toEqual([[event('a')], [event('b')]])
    finish[0]?.()
    await nextTurn()
    expect(batches[2]).toEqual([event('c'), event('d')])
  })

  it('keeps answers, but not events, for a page that is not there yet', async () => {
    outbox.post(event('early'))
    outbox.post(reply)
    await nextTurn()
    outbox.open()
    expect(batches).toEqual([[reply]])
  })

  it('forgets what was meant for a document that is gone', async () => {
    outbox.open()
    outbox.post(event('a'))
    outbox.close()
    outbox.open()
    await nextTurn()
    expect(batches).toEqual([])
  })
})
