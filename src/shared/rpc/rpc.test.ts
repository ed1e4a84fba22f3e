import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Contract, Handlers } from '../contract/contract.ts'
import { ProblemError } from '../contract/problem.ts'
import { Bytes, Floats, Uint16s, Uint32s } from '../domain/binary.ts'
import { createClient } from './client.ts'
import { parse } from './parse.ts'
import { serve } from './serve.ts'
import { portPair } from './testing/port-pair.ts'

const Everything = z.object({
  text: z.string(),
  number: z.number(),
  nothing: z.null(),
  list: z.array(z.object({ flag: z.boolean() })),
  bytes: Bytes,
  floats: Floats,
  rows: Uint32s,
  labels: Uint16s,
})

const contract = {
  methods: {
    'numbers.add': {
      input: z.object({ a: z.number(), b: z.number().default(1) }),
      output: z.object({ sum: z.number() }),
    },
    'numbers.divide': {
      input: z.object({ a: z.number(), b: z.number() }),
      output: z.object({ quotient: z.number() }),
    },
    'things.echo': { input: Everything, output: Everything },
  },
  events: {
    'numbers.changed': { payload: z.object({ value: z.number() }), delivery: 'every' },
    'things.changed': { payload: z.object({ name: z.string() }), delivery: 'every' },
  },
} as const satisfies Contract

const handlers: Handlers<typeof contract> = {
  'numbers.add': ({ a, b }) => ({ sum: a + b }),
  async 'numbers.divide'({ a, b }) {
    if (b === 0) {
      throw new ProblemError('INVALID_INPUT', 'Nothing can be divided by 0.', { a, where: 'b' })
    }
    return { quotient: a / b }
  },
  'things.echo': (everything) => everything,
}

function connect(answering: Handlers<typeof contract> = handlers) {
  const [near, far] = portPair()
  const client = createClient(contract, near)
  const emit = serve(contract, far, answering)
  return { client, emit, near, far }
}

/** Lets everything that was sent arrive. */
const delivered = () => new Promise<void>((resolve) => void setTimeout(resolve, 0))

describe('a call', () => {
  it('gives the handler’s value, with defaults filled in', async () => {
    const { client } = connect()
    expect(await client.call('numbers.add', { a: 2 })).toEqual({ sum: 3 })
  })

  it('gets its own answer when many are under way and the first is the slowest', async () => {
    const slow: Handlers<typeof contract> = {
      ...handlers,
      async 'numbers.add'({ a, b }) {
        for (let wait = 10 - a; wait > 0; wait--) await delivered()
        return { sum: a + b }
      },
    }
    const { client } = connect(slow)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, a) => client.call('numbers.add', { a, b: 100 })),
    )
    expect(answers.map(({ sum }) => sum)).toEqual([
      100, 101, 102, 103, 104, 105, 106, 107, 108, 109,
    ])
  })

  it('carries values of every kind unchanged, as a structured clone does', async () => {
    const { client } = connect()
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          text: fc.string({ unit: 'binary', maxLength: 50 }),
          number: fc.double({ noNaN: true, noDefaultInfinity: true }),
          nothing: fc.constant(null),
          list: fc.array(fc.record({ flag: fc.boolean() })),
          bytes: fc.uint8Array(),
          floats: fc.float32Array(),
          rows: fc.uint32Array(),
          labels: fc.uint16Array(),
        }),
        async (everything) => {
          // fast-check's records have no prototype; what arrives does.
          expect(await client.call('things.echo', everything)).toEqual({ ...everything })
        },
      ),
    )
  })
})

describe('an error', () => {
  it('arrives as the ProblemError that was thrown', async () => {
    const { client } = connect()
    const failed = client.call('numbers.divide', { a: 7, b: 0 })
    await expect(failed).rejects.toBeInstanceOf(ProblemError)
    await expect(failed).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'Nothing can be divided by 0.',
      details: { a: 7, where: 'b' },
    })
  })

  it('that nobody foresaw arrives as INTERNAL with its stack', async () => {
    const { client } = connect({
      ...handlers,
      'numbers.add'() {
        throw new TypeError('undefined is not a function')
      },
    })
    await expect(client.call('numbers.add', { a: 1 })).rejects.toMatchObject({
      code: 'INTERNAL',
      message: expect.stringContaining('undefined is not a function') as string,
      details: { stack: expect.stringContaining('rpc.test.ts') as string },
    })
  })

  it('of input names each wrong field and never reaches the handler', async () => {
    let called = false
    const { client } = connect({
      ...handlers,
      'numbers.add'({ a }) {
        called = true
        return { sum: a }
      },
    })
    // As a caller without types would.
    const wrong = { a: 'one', b: [] } as unknown as { a: number }
    await expect(client.call('numbers.add', wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/numbers\.add.*a: .*b: /) as string,
      details: { fields: expect.stringMatching(/^a: .*\nb: /) as string },
    })
    expect(called).toBe(false)
  })

  it('of output is told to the caller', async () => {
    const { client } = connect({ ...handlers, 'numbers.add': () => ({ sum: NaN }) })
    await expect(client.call('numbers.add', { a: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('The answer of numbers.add') as string,
    })
  })

  it.each(['numbers.subtract', 'toString', '__proto__', 'constructor'])(
    'answers the unknown method %s',
    async (method) => {
      const [near, far] = portPair()
      const heard: unknown[] = []
      near.listen((message) => heard.push(message))
      serve(contract, far, handlers)
      near.send({ type: 'call', id: 1, method, input: {} })
      await delivered()
      expect(heard).toEqual([
        {
          type: 'problem',
          id: 1,
          problem: {
            code: 'INVALID_INPUT',
            message: `There is no method ${method}.`,
            details: {},
          },
        },
      ])
    },
  )
})

describe('an event', () => {
  it('reaches every listener of its name, in order, until it unsubscribes', async () => {
    const { client, emit } = connect()
    const first: number[] = []
    const second: number[] = []
    const others: string[] = []
    const off = client.on('numbers.changed', ({ value }) => first.push(value))
    client.on('numbers.changed', ({ value }) => second.push(value))
    client.on('things.changed', ({ name }) => others.push(name))
    emit('numbers.changed', { value: 1 })
    emit('numbers.changed', { value: 2 })
    await delivered()
    off()
    emit('numbers.changed', { value: 3 })
    await delivered()
    expect(first).toEqual([1, 2])
    expect(second).toEqual([1, 2, 3])
    expect(others).toEqual([])
  })

  it('that the contract does not know is passed over', async () => {
    const { client, far } = connect()
    far.send({ type: 'event', event: 'numbers.gone', payload: {} })
    await delivered()
    expect(await client.call('numbers.add', { a: 1 })).toEqual({ sum: 2 })
  })
})

describe('a lost other end', () => {
  it('rejects every pending call with the reason, and answers that come late are dropped', async () => {
    const gates: (() => void)[] = []
    const { client } = connect({
      ...handlers,
      async 'numbers.add'({ a }) {
        await new Promise<void>((resolve) => gates.push(resolve))
        return { sum: a }
      },
    })
    const calls = [1, 2].map((a) => client.call('numbers.add', { a }))
    const settled = Promise.allSettled(calls)
    await delivered()
    const reason = new ProblemError('ENGINE_LOST', 'It is gone.')
    client.lose(reason)
    expect(await settled).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
    for (const open of gates) open()
    await delivered()
    expect(await client.call('numbers.divide', { a: 4, b: 2 })).toEqual({ quotient: 2 })
  })
})

describe('parse', () => {
  it('names a field deep inside by its path', () => {
    const schema = z.object({ photos: z.array(z.object({ width: z.int() })) })
    expect(() => parse(schema, { photos: [{ width: 1 }, { width: 'x' }] }, 'The list')).toThrow(
      /^The list is not valid\. photos\.1\.width: /,
    )
  })

  it('names no field when the whole is of another kind', () => {
    expect(() => parse(z.object({}), 7, 'The list')).toThrow(/^The list is not valid\. Invalid/)
  })
})
