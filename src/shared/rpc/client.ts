import type { Client, Contract } from '../contract/contract.ts'
import { fromProblem, type ProblemError, toProblem } from '../contract/problem.ts'
import { Message, type Port } from './message.ts'
import { parse } from './parse.ts'

interface Pending {
  readonly method: string
  readonly resolve: (output: unknown) => void
  readonly reject: (reason: ProblemError) => void
}

export interface PortClient<C extends Contract> extends Client<C> {
  /** Answers every pending call with `reason`: the other end is gone. */
  readonly lose: (reason: ProblemError) => void
}

/** A client of `contract` over one port. What comes back is parsed before anyone sees it. */
export function createClient<C extends Contract>(contract: C, port: Port): PortClient<C> {
  const pending = new Map<number, Pending>()
  const listeners = new Map<string, Set<(payload: never) => void>>()
  let nextId = 1

  const settle = (id: number): Pending | undefined => {
    const call = pending.get(id)
    pending.delete(id)
    return call
  }

  port.listen((raw) => {
    const message = parse(Message, raw, 'A message between processes')
    switch (message.type) {
      case 'result': {
        const call = settle(message.id)
        const method = call && contract.methods[call.method]
        if (!method) return
        try {
          call.resolve(parse(method.output, message.output, `The answer of ${call.method}`))
        } catch (error) {
          call.reject(fromProblem(toProblem(error)))
        }
        return
      }
      case 'problem':
        settle(message.id)?.reject(fromProblem(message.problem))
        return
      case 'event': {
        const kind = contract.events[message.event]
        if (!kind) return
        const payload = parse(kind.payload, message.payload, `The event ${message.event}`)
        // The set under an event's name only ever holds listeners of that event's payload.
        for (const listener of listeners.get(message.event) ?? []) listener(payload as never)
        return
      }
      case 'call':
        return
    }
  })

  return {
    call: (method, input) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        // The output was parsed by the method's own schema, which is where its type comes from.
        pending.set(id, { method, resolve: resolve as (output: unknown) => void, reject })
        port.send({ type: 'call', id, method, input })
      }),
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set)
      set.add(listener)
      return () => set.delete(listener)
    },
    lose(reason) {
      const lost = [...pending.values()]
      pending.clear()
      for (const call of lost) call.reject(reason)
    },
  }
}
