import { z } from 'zod'
import type { Client, EventName, Payload } from '#shared/contract/contract.ts'
import { desktopContract, type DesktopContract } from '#shared/contract/desktop-contract.ts'
import { fromProblem, Problem } from '#shared/contract/problem.ts'
import { parse } from '#shared/rpc/parse.ts'
import { bridge } from './bridge.ts'

// The page's content security policy forbids building functions from text, which zod would try.
z.config({ jitless: true })

type Listener = (payload: never) => void

function createDesktopClient(): Client<DesktopContract> {
  const listeners = new Map<string, Set<Listener>>()

  bridge().onEvent((event, raw) => {
    if (!Object.hasOwn(desktopContract.events, event)) return
    // The name was just found in the contract.
    const { payload, delivery } = desktopContract.events[event as EventName<DesktopContract>]
    const parsed = parse(payload, raw, `The event ${event}`)
    // The set under an event's name holds only listeners of that event's payload.
    for (const listener of listeners.get(event) ?? []) listener(parsed as never)
    // Main sends the next frame of a curve when this one has been painted.
    if (delivery === 'series') requestAnimationFrame(() => bridge().shown())
  })

  return {
    async call(method, input) {
      const answer = await bridge().call(method, input)
      if ('problem' in answer) throw fromProblem(Problem.parse(answer.problem))
      const { output } = desktopContract.methods[method]
      // Parsed by the schema from which the method's type comes.
      return parse(output, answer.output, `The answer of ${method}`) as never
    },
    on<E extends EventName<DesktopContract>>(
      event: E,
      listener: (payload: Payload<DesktopContract, E>) => void,
    ) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set)
      set.add(listener)
      return () => void set.delete(listener)
    },
  }
}

let client: Client<DesktopContract> | undefined

/** The page's one way to the rest of Downhill. */
export function desktop(): Client<DesktopContract> {
  client ??= createDesktopClient()
  return client
}
