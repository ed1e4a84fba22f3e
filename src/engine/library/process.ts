/** The library process: the only one that opens projects. Started by the supervisor. */
import { parseArgs } from 'node:util'
import { engineContract } from '#shared/contract/engine-contract.ts'
import { fromProblem, ProblemError } from '#shared/contract/problem.ts'
import { trainerContract } from '#shared/contract/trainer-contract.ts'
import { createClient } from '#shared/rpc/client.ts'
import { serve } from '#shared/rpc/serve.ts'
import { createDecoderPool } from '#engine/decoding/pool.ts'
import { connectParent } from '#engine/process/parent.ts'
import { createHandlers } from './handlers.ts'
import { createLanes } from './lanes/lanes.ts'
import { createLibrary } from './library.ts'
import type { LibraryContext, LibraryEmit } from './library-context.ts'
import { createPresets } from './presets/presets.ts'
import { createRecentProjects } from './project/recent-projects.ts'
import { createTaskRunner } from './tasks.ts'

const { values } = parseArgs({
  options: {
    home: { type: 'string' },
    recent: { type: 'string' },
    presets: { type: 'string' },
    'sample-photos': { type: 'string' },
  },
})
const { home, recent: recentFile, presets: presetFile, 'sample-photos': samplePhotos } = values
if (
  home === undefined ||
  recentFile === undefined ||
  presetFile === undefined ||
  samplePhotos === undefined
) {
  throw new Error('The library needs --home, --recent, --presets and --sample-photos.')
}

const parent = connectParent()
const trainerPort = parent.trainer(0)
const trainer = createClient(trainerContract, trainerPort)
trainerPort.onLost((problem) => trainer.lose(fromProblem(problem)))
const lanes = createLanes(parent)

// The handlers need a way to emit, and serving them gives it.
const emitter: { emit: LibraryEmit } = { emit: () => undefined }
const emit: LibraryEmit = (event, payload) => emitter.emit(event, payload)

const decoder = createDecoderPool()
const context: LibraryContext = {
  emit,
  trainer,
  lanes,
  decoder,
  tasks: createTaskRunner((task) => emit('task.progress', task)),
}
const recent = createRecentProjects(recentFile)
const library = createLibrary(context, { home, recent })
const presets = createPresets(presetFile)
const handlers = createHandlers({ context, library, recent, presets, samplePhotos })
emitter.emit = serve(engineContract, parent.port, handlers)

parent.onGone(() => {
  const closed = library.close()
  // A run that trains now cannot go on: the trainer has lost the same parent. By then it has been
  // told to pause, so that it goes on when its project is opened again.
  setImmediate(() => {
    const reason = new ProblemError('CANCELLED', 'Downhill was closed while it was training.')
    trainer.lose(reason)
    lanes.lose(reason)
  })
  void closed.finally(() => decoder.close()).finally(() => process.exit(0))
})
