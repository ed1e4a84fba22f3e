import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import type { EventName, Handlers, Payload } from '#shared/contract/contract.ts'
import { hasEnded, type Run } from '#shared/domain/run.ts'
import { createDecoderPool } from '../../decoding/pool.ts'
import { createFakeTrainer, type FakeTrainer } from '../../testing/fake-trainer.ts'
import { createHandlers } from '../handlers.ts'
import { createLibrary, type Library } from '../library.ts'
import type { LibraryContext, LibraryEmit } from '../library-context.ts'
import { createPresets } from '../presets/presets.ts'
import { createRecentProjects } from '../project/recent-projects.ts'
import { createTaskRunner } from '../tasks.ts'
import { createFakeLanes, type FakeLanes } from './fake-lanes.ts'

/** A whole library within the test's own process, with a trainer that the test plays. */
export interface Workbench {
  readonly home: string
  readonly library: Library
  readonly handlers: Handlers<EngineContract>
  readonly trainer: FakeTrainer
  /** Lanes whose trainers the test plays too. */
  readonly lanes: FakeLanes
  /** What was told under an event's name, in order. */
  readonly told: <E extends EventName<EngineContract>>(event: E) => Payload<EngineContract, E>[]
  /** Resolves with the next payload that fits, or with one told already. */
  readonly when: <E extends EventName<EngineContract>>(
    event: E,
    fits: (payload: Payload<EngineContract, E>) => boolean,
  ) => Promise<Payload<EngineContract, E>>
  readonly ended: (runId: number) => Promise<Run>
  /** What was told so far counts no longer. */
  readonly forget: () => void
}

/** Lives as long as the test's file: it keeps nothing, and starting it takes a while. */
const decoder = createDecoderPool()

/** Sets up a library whose home is below `folder`; it is closed when the test has ended. */
export function createWorkbench(folder: string): Workbench {
  const home = join(folder, 'Downhill')
  const events: { event: string; payload: unknown }[] = []
  const waiting = new Set<() => void>()
  const emit: LibraryEmit = (event, payload) => {
    events.push({ event, payload: structuredClone(payload) })
    for (const look of waiting) look()
  }
  // What is kept under an event's name is that event's payload.
  const told = <E extends EventName<EngineContract>>(event: E) =>
    events.flatMap((entry) =>
      entry.event === event ? [entry.payload as Payload<EngineContract, E>] : [],
    )
  const when: Workbench['when'] = (event, fits) =>
    new Promise((resolve) => {
      const look = () => {
        for (const payload of told(event)) {
          if (!fits(payload)) continue
          waiting.delete(look)
          resolve(payload)
          return
        }
      }
      waiting.add(look)
      look()
    })

  const trainer = createFakeTrainer()
  const lanes = createFakeLanes()
  const context: LibraryContext = {
    emit,
    trainer: trainer.client,
    lanes,
    decoder,
    tasks: createTaskRunner((task) => emit('task.progress', task)),
  }
  const recent = createRecentProjects(join(home, 'recent-projects.json'))
  const presets = createPresets(join(home, 'presets.json'))
  const library = createLibrary(context, { home, recent })
  const samplePhotos = join(folder, 'sample-photos')
  onTestFinished(() => library.close())
  return {
    home,
    library,
    handlers: createHandlers({ context, library, recent, presets, samplePhotos }),
    trainer,
    lanes,
    told,
    when,
    ended: (runId) => when('run.changed', (run) => run.id === runId && hasEnded(run.state)),
    forget: () => void (events.length = 0),
  }
}
