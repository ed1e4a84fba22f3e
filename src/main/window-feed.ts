import type { Delivery } from '#shared/contract/contract.ts'
import { engineContract } from '#shared/contract/engine-contract.ts'
import { createSeriesBuffer } from './series-buffer.ts'

/** Milliseconds between two frames: ten a second are more than an eye needs of a curve. */
const FRAME_EVERY = 100

/**
 * One window's events with back-pressure. `every` goes out at once; `latest` and `series` wait for
 * the next frame; a `series` also waits until the window has shown the piece before.
 */
export interface WindowFeed {
  readonly push: (event: string, payload: unknown, delivery: Delivery) => void
  readonly shown: () => void
}

const STEPS = 'run.steps'
const StepsPayload = engineContract.events[STEPS].payload

export function createWindowFeed(
  send: (event: string, payload: unknown) => void,
  now: () => number = () => performance.now(),
): WindowFeed {
  const latest = new Map<string, unknown>()
  const series = createSeriesBuffer()
  let unconfirmed = false
  let sentAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const sendFrame = () => {
    timer = undefined
    sentAt = now()
    for (const [event, payload] of latest) send(event, payload)
    latest.clear()
    const frame = unconfirmed ? undefined : series.take()
    if (!frame) return
    unconfirmed = true
    send(STEPS, frame)
  }
  const schedule = () => {
    if (timer !== undefined || (unconfirmed && latest.size === 0)) return
    timer = setTimeout(sendFrame, Math.max(0, sentAt + FRAME_EVERY - now()))
  }

  return {
    push(event, payload, delivery) {
      switch (delivery) {
        case 'every':
          send(event, payload)
          return
        case 'latest':
          latest.set(event, payload)
          schedule()
          return
        case 'series':
          series.push(StepsPayload.parse(payload))
          schedule()
          return
      }
    },
    shown() {
      unconfirmed = false
      schedule()
    },
  }
}
