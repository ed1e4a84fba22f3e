import { Envelope } from '#shared/rpc/envelope.ts'
import type { Message, Port } from '#shared/rpc/message.ts'
import { type Problem } from '#shared/contract/problem.ts'

/** An engine process's way to the process that started it. */
export interface Parent {
  readonly port: (name: 'client' | 'trainer') => Port
  readonly onTrainerLost: (listener: (problem: Problem) => void) => void
  /** The parent ended or asks this process to end. */
  readonly onGone: (listener: () => void) => void
}

const ignore = () => undefined

/** @throws Error when this program was started by hand instead of by Downhill */
export function connectParent(): Parent {
  if (!process.send) throw new Error('This program is a part of Downhill and is started by it.')
  const send = process.send.bind(process)
  const listeners = new Map<string, (message: unknown) => void>()
  let trainerLost: (problem: Problem) => void = () => undefined

  process.on('message', (raw) => {
    const envelope = Envelope.parse(raw)
    if (envelope.port === 'trainerLost') trainerLost(envelope.problem)
    else listeners.get(envelope.port)?.(envelope.message)
  })
  // Ctrl-C reaches every process of the terminal; only the parent decides what it means.
  process.on('SIGINT', () => undefined)

  return {
    port: (name) => ({
      send(message: Message) {
        // After the parent's end there is nobody to hear it, and this process is about to end too.
        // The parent can also end between this look and the writing: without a callback, Node would
        // throw that as an error that nobody can catch, before what must be saved was saved.
        if (process.connected) send({ port: name, message }, undefined, undefined, ignore)
      },
      listen: (listener) => void listeners.set(name, listener),
    }),
    onTrainerLost(listener) {
      trainerLost = listener
    },
    onGone: (listener) => void process.on('disconnect', listener),
  }
}
