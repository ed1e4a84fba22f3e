import { type ChildProcess, fork } from 'node:child_process'
import { Envelope } from '#shared/rpc/envelope.ts'

/** How an engine process is started. */
export interface EngineProgram {
  readonly name: 'library' | 'trainer'
  /** Node 24's executable. */
  readonly node: string
  readonly entry: string
  readonly args: readonly string[]
  /** Lines that the process writes, for a log. */
  readonly log: (line: string) => void
}

/** How a process ended, in words for people. */
export interface Exit {
  readonly reason: string
  /** The last lines it wrote. */
  readonly tail: string
}

export interface EngineProcess {
  readonly pid: number | undefined
  readonly send: (envelope: Envelope) => void
  /** Lets it finish what must be written, then makes sure that it ends. */
  readonly stop: () => Promise<void>
  readonly kill: () => void
}

const TAIL_CHARACTERS = 4000
/** Milliseconds for a process to end by itself; the library may have to let a run go first. */
const PATIENCE = 5000

/** Starts a plain Node program that speaks envelopes over Node's own IPC. */
export function startEngineProcess(
  program: EngineProgram,
  listener: { readonly message: (envelope: Envelope) => void; readonly exit: (exit: Exit) => void },
): EngineProcess {
  const child = fork(program.entry, [...program.args], {
    execPath: program.node,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Typed arrays cross as they are, not as JSON.
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: environment(),
  })
  const tail = collectOutput(child, program.log)
  const ended = new Promise<void>((resolve) => {
    let over = false
    const end = (reason: string) => {
      if (over) return
      over = true
      listener.exit({ reason, tail: tail() })
      resolve()
    }
    child.once('exit', (code, signal) => end(describeExit(code, signal)))
    child.once('error', (error) => end(`could not be started: ${error.message}`))
  })
  child.on('message', (raw) => listener.message(Envelope.parse(raw)))

  return {
    pid: child.pid,
    send(envelope) {
      // A message to a process that just died is answered by its exit.
      if (child.connected) child.send(envelope, () => undefined)
    },
    async stop() {
      if (child.connected) child.disconnect()
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
      await ended
      clearTimeout(timer)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** The engine is plain Node, whatever the parent's environment says about Electron. */
function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _ignored, NODE_OPTIONS: _options, ...rest } = process.env
  return { TF_CPP_MIN_LOG_LEVEL: '2', ...rest }
}

function collectOutput(child: ChildProcess, log: (line: string) => void): () => string {
  let tail = ''
  const take = (chunk: Buffer) => {
    const text = chunk.toString()
    tail = (tail + text).slice(-TAIL_CHARACTERS)
    for (const line of text.split('\n')) if (line.trim() !== '') log(line)
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  return () => tail.trim()
}

function describeExit(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === 'SIGKILL') {
    return 'was ended from outside (SIGKILL), as the system does when memory runs out'
  }
  if (signal) return `crashed (${signal})`
  return `ended unexpectedly (exit code ${code ?? 'unknown'})`
}
