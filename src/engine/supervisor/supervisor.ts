import type { Client } from '#shared/contract/contract.ts'
import type { EngineState } from '#shared/contract/desktop-contract.ts'
import { engineContract, type EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { createClient } from '#shared/rpc/client.ts'
import type { Port } from '#shared/rpc/message.ts'
import { createBackOff } from './back-off.ts'
import { type EngineProcess, type Exit, startEngineProcess } from './engine-process.ts'
import { createTrainers, type TrainerPids } from './trainers.ts'

export interface EngineOptions {
  /** Node 24's executable. */
  readonly node: string
  /** The folder that holds src/engine and node_modules. */
  readonly root: string
  /** Where new projects are made. */
  readonly home: string
  /** The file that remembers recent projects. */
  readonly recent: string
  /** The file of a person's own presets. */
  readonly presets: string
  /** The folder of the built-in sample's photos. */
  readonly samplePhotos: string
  readonly log: (line: string) => void
}

/** All engine processes, and a client of the library. */
export interface Engine extends Client<EngineContract> {
  readonly state: () => EngineState
  readonly onState: (listener: (state: EngineState) => void) => () => void
  readonly pids: () => TrainerPids & { readonly library: number | undefined }
  readonly stop: () => Promise<void>
}

/**
 * Starts the library and, when they are first needed, its trainers; carries their messages; starts a
 * library that died again, with growing pauses, and a trainer at its next use. Calls that were
 * waiting when the library died are rejected with ENGINE_LOST.
 */
export function startEngine(options: EngineOptions): Engine {
  let state: EngineState = { library: 'starting', trainer: 'stopped', lanes: 0 }
  let library: EngineProcess | undefined
  let stopping = false
  let restart: ReturnType<typeof setTimeout> | undefined
  const stateListeners = new Set<(state: EngineState) => void>()
  const backOff = createBackOff()

  const setState = (change: Partial<EngineState>) => {
    state = { ...state, ...change }
    for (const listener of stateListeners) listener(state)
  }

  let hear: (message: unknown) => void = () => undefined
  const port: Port = {
    send(message) {
      if (library) library.send({ port: 'client', message })
      else client.lose(lost('The part of Downhill that keeps your projects is starting again.'))
    },
    listen(listener) {
      hear = listener
    },
  }
  const client = createClient(engineContract, port)

  const entry = (name: 'library' | 'training') => `${options.root}/src/engine/${name}/process.ts`

  const trainers = createTrainers({
    node: options.node,
    entry: entry('training'),
    log: options.log,
    toLibrary: (envelope) => library?.send(envelope),
    onState: setState,
  })

  function startLibrary(): void {
    const startedAt = performance.now()
    library = startEngineProcess(
      {
        name: 'library',
        node: options.node,
        entry: entry('library'),
        args: [
          `--home=${options.home}`,
          `--recent=${options.recent}`,
          `--presets=${options.presets}`,
          `--sample-photos=${options.samplePhotos}`,
        ],
        log: options.log,
      },
      {
        message(envelope) {
          if (envelope.port === 'client') hear(envelope.message)
          else trainers.take(envelope)
        },
        exit(exit) {
          library = undefined
          client.lose(
            lost(
              `The part of Downhill that keeps your projects ${exit.reason}. What was saved is safe; it is being started again.`,
              exit,
            ),
          )
          setState({ library: stopping ? 'stopped' : 'restarting' })
          trainers.drop()
          if (stopping) return
          restart = setTimeout(startLibrary, backOff.next(performance.now() - startedAt))
        },
      },
    )
    setState({ library: 'ready' })
  }

  startLibrary()

  return {
    call: client.call,
    on: client.on,
    state: () => state,
    onState(listener) {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
    pids: () => ({ library: library?.pid, ...trainers.pids() }),
    async stop() {
      stopping = true
      clearTimeout(restart)
      // The library first: it records what the trainers' last messages said.
      await library?.stop()
      await trainers.stop()
    },
  }
}

const lost = (message: string, exit?: Exit): ProblemError =>
  new ProblemError('ENGINE_LOST', message, exit ? { output: exit.tail } : {})
