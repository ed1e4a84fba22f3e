import { type Problem } from '#shared/contract/problem.ts'
import type { Envelope } from '#shared/rpc/envelope.ts'
import { type EngineProcess, type Exit, startEngineProcess } from './engine-process.ts'

/** Processes of trainers that run. */
export interface TrainerPids {
  /** Of lane 0. */
  readonly trainer: number | undefined
  /** Of the other lanes, in the order in which they were opened. */
  readonly lanes: readonly number[]
}

export interface TrainerStates {
  readonly trainer: 'stopped' | 'starting' | 'ready'
  /** How many trainers run beside that of lane 0. */
  readonly lanes: number
}

/** The trainers of all lanes, each a process that is started when it is first spoken to. */
export interface Trainers {
  /** Takes what the library says that is for a trainer, or about a lane. */
  readonly take: (envelope: Envelope) => void
  readonly pids: () => TrainerPids
  /** Ends all of them at once: the library died, and nobody records what they do. */
  readonly drop: () => void
  /** Ends all of them, and resolves when they are gone. */
  readonly stop: () => Promise<void>
}

interface Options {
  /** Node 24's executable. */
  readonly node: string
  readonly entry: string
  readonly log: (line: string) => void
  readonly toLibrary: (envelope: Envelope) => void
  readonly onState: (states: TrainerStates) => void
}

interface Lane {
  /** As many as the machine has cores where undefined. */
  readonly threads: number | undefined
  process?: EngineProcess
  /** It has spoken. */
  isReady?: boolean
  isClosing?: boolean
}

const FIRST = 0

export function createTrainers({ node, entry, log, toLibrary, onState }: Options): Trainers {
  const lanes = new Map<number, Lane>([[FIRST, { threads: undefined }]])
  /** With those of lanes that are no longer known. */
  const running = new Set<EngineProcess>()

  const others = () => [...lanes].filter(([number]) => number !== FIRST).map(([, lane]) => lane)

  function tellState(): void {
    const first = lanes.get(FIRST)
    const started = first?.isReady ? 'ready' : 'starting'
    onState({
      trainer: first?.process ? started : 'stopped',
      lanes: others().filter(({ process }) => process).length,
    })
  }

  function start(number: number, lane: Lane): EngineProcess {
    /** A lane that is no longer known may have a successor, which must not hear of it. */
    const isCurrent = () => lanes.get(number) === lane
    const process = startEngineProcess(
      {
        name: 'trainer',
        ...{ node, entry, log },
        args: lane.threads === undefined ? [] : [`--threads=${lane.threads}`],
      },
      {
        message(envelope) {
          if (envelope.port !== 'client' || !isCurrent()) return
          if (!lane.isReady) {
            lane.isReady = true
            tellState()
          }
          toLibrary({ port: 'trainer', lane: number, message: envelope.message })
        },
        exit(exit) {
          running.delete(process)
          delete lane.process
          delete lane.isReady
          if (!isCurrent()) return
          if (lane.isClosing) forget(number)
          else toLibrary({ port: 'trainerLost', lane: number, problem: lost(number, exit) })
          tellState()
        },
      },
    )
    running.add(process)
    lane.process = process
    tellState()
    return process
  }

  function forget(number: number): void {
    lanes.delete(number)
    toLibrary({ port: 'laneClosed', lane: number })
  }

  function send(number: number, message: unknown): void {
    const lane = lanes.get(number)
    if (!lane || lane.isClosing) {
      toLibrary({ port: 'trainerLost', lane: number, problem: closed(number) })
      return
    }
    const process = lane.process ?? start(number, lane)
    process.send({ port: 'client', message })
  }

  function open(number: number, threads: number): void {
    // The library opens no lane twice; if it did, the first would compute for nobody.
    lanes.get(number)?.process?.kill()
    lanes.set(number, { threads })
  }

  function close(number: number): void {
    const lane = lanes.get(number)
    if (!lane?.process) {
      forget(number)
      return
    }
    lane.isClosing = true
    // What it wrote is whole, and it may compute for a while before it would hear of its end.
    lane.process.kill()
  }

  return {
    take(envelope) {
      if (envelope.port === 'trainer') send(envelope.lane, envelope.message)
      else if (envelope.port === 'openLane') open(envelope.lane, envelope.threads)
      else if (envelope.port === 'closeLane') close(envelope.lane)
    },
    pids: () => ({
      trainer: lanes.get(FIRST)?.process?.pid,
      lanes: others().flatMap(({ process }) => process?.pid ?? []),
    }),
    drop() {
      lanes.clear()
      lanes.set(FIRST, { threads: undefined })
      for (const process of running) process.kill()
      tellState()
    },
    async stop() {
      await Promise.all([...running].map((process) => process.stop()))
    },
  }
}

const closed = (lane: number): Problem => ({
  code: 'ENGINE_LOST',
  message: 'This training process was not asked for, or has ended already.',
  details: { lane },
})

const lost = (lane: number, { reason, tail }: Exit): Problem => ({
  code: 'ENGINE_LOST',
  message:
    lane === FIRST
      ? `The training process ${reason}. What had been learned by the last checkpoint is kept; you can start the run again.`
      : `One of the training processes that work side by side ${reason}. What its run had learned by the last checkpoint is kept, and the others go on.`,
  details: { output: tail, ...(lane === FIRST ? {} : { lane }) },
})
