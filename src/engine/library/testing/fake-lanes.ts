import { ProblemError } from '#shared/contract/problem.ts'
import { createFakeTrainer, type FakeTrainer } from '../../testing/fake-trainer.ts'
import type { Lanes } from '../lanes/lanes.ts'

/** A lane that was opened, with a trainer without TensorFlow. */
export interface FakeLane {
  readonly threads: number
  readonly trainer: FakeTrainer
  readonly isClosed: () => boolean
  /** Ends its trainer as a kill from outside would. */
  readonly lose: () => void
}

export interface FakeLanes extends Lanes {
  /** All that were ever opened, in order. */
  readonly opened: readonly FakeLane[]
}

export function createFakeLanes(): FakeLanes {
  const opened: (FakeLane & { readonly close: () => Promise<void> })[] = []
  return {
    opened,
    open({ threads }) {
      const trainer = createFakeTrainer()
      const { client } = trainer
      let closed = false
      const lane = {
        ...{ threads, trainer, isClosed: () => closed },
        lose: () => client.lose(new ProblemError('ENGINE_LOST', 'It was ended from outside.')),
        close: async () => {
          closed = true
          client.lose(new ProblemError('CANCELLED', 'It was ended.'))
        },
      }
      opened.push(lane)
      return { trainer: client, close: lane.close }
    },
    async closeAll() {
      await Promise.all(opened.map((lane) => lane.close()))
    },
    lose(reason) {
      for (const { trainer } of opened) trainer.client.lose(reason)
    },
  }
}
