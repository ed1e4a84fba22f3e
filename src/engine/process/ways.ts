import type { Problem } from '#shared/contract/problem.ts'
import { Envelope } from '#shared/rpc/envelope.ts'
import type { Message, Port } from '#shared/rpc/message.ts'

/** The way to the trainer of a lane. */
export interface TrainerPort extends Port {
  /** What was sent before it was lost will not be answered; what is sent next starts another. */
  readonly onLost: (listener: (problem: Problem) => void) => void
}

/** The library's way to its trainers. */
export interface LaneWays {
  /** Lane 0 is there without being opened. */
  readonly trainer: (lane: number) => TrainerPort
  /** The lane's trainer, once it is spoken to, computes with so many threads. */
  readonly openLane: (lane: number, threads: number) => void
  /** Ends the lane's trainer; resolves when it is gone, and the lane can be opened again. */
  readonly closeLane: (lane: number) => Promise<void>
}

/** What goes to and comes from the supervisor. */
export interface Ways extends LaneWays {
  /** Of a library, to whoever asks it; of a trainer, to the library. */
  readonly port: Port
}

/** One end of a pipe of envelopes. */
export interface Channel {
  readonly isOpen: () => boolean
  readonly send: (envelope: Envelope) => void
  /** What is heard has not been parsed. */
  readonly listen: (listener: (raw: unknown) => void) => void
  readonly onClosed: (listener: () => void) => void
}

interface Listeners {
  hear: (message: unknown) => void
  lost: (problem: Problem) => void
}

const ignore = () => undefined

/** The ways that share one channel. */
export function waysOver({ isOpen, send, listen, onClosed }: Channel): Ways {
  let hear: Listeners['hear'] = ignore
  const lanes = new Map<number, Listeners>()
  const closing = new Map<number, () => void>()

  function close(lane: number): void {
    lanes.delete(lane)
    closing.get(lane)?.()
    closing.delete(lane)
  }

  listen((raw) => {
    const envelope = Envelope.parse(raw)
    if (envelope.port === 'client') hear(envelope.message)
    else if (envelope.port === 'trainer') lanes.get(envelope.lane)?.hear(envelope.message)
    else if (envelope.port === 'trainerLost') lanes.get(envelope.lane)?.lost(envelope.problem)
    else if (envelope.port === 'laneClosed') close(envelope.lane)
  })
  // The trainers have lost the same supervisor, and nobody will say that they are gone.
  onClosed(() => {
    for (const lane of closing.keys()) close(lane)
  })

  return {
    port: {
      send: (message: Message) => send({ port: 'client', message }),
      listen: (listener) => void (hear = listener),
    },
    trainer(lane) {
      const listeners: Listeners = { hear: ignore, lost: ignore }
      lanes.set(lane, listeners)
      return {
        send: (message) => send({ port: 'trainer', lane, message }),
        listen: (listener) => void (listeners.hear = listener),
        onLost: (listener) => void (listeners.lost = listener),
      }
    },
    openLane: (lane, threads) => send({ port: 'openLane', lane, threads }),
    async closeLane(lane) {
      if (!isOpen()) return
      const closed = new Promise<void>((resolve) => void closing.set(lane, resolve))
      send({ port: 'closeLane', lane })
      await closed
    },
  }
}
