import type { Contract, Emit, Handlers } from '../contract/contract.ts'
import { ProblemError, toProblem } from '../contract/problem.ts'
import { Message, type Port } from './message.ts'
import { parse } from './parse.ts'

/**
 * Answers the calls of a contract on a port: parses the input, runs the handler, and sends back its
 * output or its error as data. Returns the function that emits the contract's events.
 */
export function serve<C extends Contract>(contract: C, port: Port, handlers: Handlers<C>): Emit<C> {
  const byName = handlers as Readonly<Record<string, (input: unknown) => unknown>>

  async function answer(method: string, input: unknown): Promise<unknown> {
    const kind = contract.methods[method]
    const handler = Object.hasOwn(byName, method) ? byName[method] : undefined
    if (!kind || !handler) throw new ProblemError('INVALID_INPUT', `There is no method ${method}.`)
    return handler(parse(kind.input, input, `The input of ${method}`))
  }

  port.listen((raw) => {
    const message = parse(Message, raw, 'A message between processes')
    if (message.type !== 'call') return
    const { id } = message
    answer(message.method, message.input).then(
      (output) => port.send({ type: 'result', id, output }),
      (error: unknown) => port.send({ type: 'problem', id, problem: toProblem(error) }),
    )
  })

  return (event, payload) => port.send({ type: 'event', event, payload })
}
