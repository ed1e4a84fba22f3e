import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Each line of standard output, parsed: throws when one is not JSON. */
  readonly lines: () => Record<string, unknown>[]
}

interface Options {
  /** The person's own folder, in which Downhill keeps its projects. */
  readonly home: string
  /** The folder that holds the app. */
  readonly root?: string
  /** Runs as the user that owns nothing. */
  readonly asNobody?: boolean
  /** Signals go to its engine processes too. */
  readonly withEngine?: boolean
  /** Sees what it says grow, and may send signals. */
  readonly watch?: (
    seen: Pick<CliRun, 'stdout' | 'stderr'>,
    kill: (signal: NodeJS.Signals) => void,
  ) => void
}

const NOBODY = 65_534

/** Runs the command line as a person would, in a process of its own, and waits for its end. */
export async function runCli(args: readonly string[], options: Options): Promise<CliRun> {
  const { home, root = resolve('.'), asNobody = false, withEngine = false, watch } = options
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli/downhill.ts', ...args],
    {
      cwd: root,
      env: { ...process.env, HOME: home, DOWNHILL_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
      // In a group of its own, which has all that it starts.
      detached: withEngine,
      ...(asNobody ? { uid: NOBODY, gid: NOBODY } : {}),
    },
  )
  let stdout = ''
  let stderr = ''
  const kill = (signal: NodeJS.Signals) => {
    if (withEngine && child.pid !== undefined) process.kill(-child.pid, signal)
    else child.kill(signal)
  }
  const look = () => watch?.({ stdout, stderr }, kill)
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
    look()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
    look()
  })
  await once(child, 'close')
  return {
    code: child.exitCode,
    stdout,
    stderr,
    lines: () =>
      stdout
        .trimEnd()
        .split('\n')
        // Every line that the command line prints with --json is an object.
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  }
}
