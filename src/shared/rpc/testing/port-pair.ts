import type { Message, Port } from '../message.ts'

/**
 * Two ends of a boundary within one process. Like between processes, what is sent arrives later and
 * as a structured clone.
 */
export function portPair(): readonly [Port, Port] {
  const listeners: ((message: unknown) => void)[] = []
  const end = (own: number, other: number): Port => ({
    send(message: Message) {
      const clone: unknown = structuredClone(message)
      queueMicrotask(() => listeners[other]?.(clone))
    },
    listen: (listener) => void (listeners[own] = listener),
  })
  return [end(0, 1), end(1, 0)]
}
