import { fork } from 'node:child_process'
import { ProblemError } from '#shared/contract/problem.ts'
import { UnreadablePhoto } from '#engine/images/unreadable.ts'
import type { DecoderLimits } from './limits.ts'
import { DecoderMessage, type DecodeRequest, type DecoderVersions } from './messages.ts'

/** One decoder process, which decodes one file at a time. */
export interface DecoderProcess {
  /** @throws ProblemError ENGINE_LOST when it ended before it could be asked anything */
  readonly ready: Promise<DecoderVersions>
  /** Resolves, in words, when it has ended. */
  readonly ended: Promise<string>
  readonly isKilled: () => boolean
  /** Files that it was asked for. */
  readonly served: () => number
  /**
   * What the process makes of a file. It is killed when that takes more than it may, or when
   * `signal` aborts.
   * @throws UnreadablePhoto, DecoderDied, what `signal` aborted with, and what `ready` throws
   */
  readonly decode: (request: DecodeRequest, signal: AbortSignal) => Promise<unknown>
  /** Bytes of memory that it holds, as far as that is known. */
  readonly residentBytes: () => number
  /** Lets it end by itself. */
  readonly leave: () => void
  readonly kill: () => void
}

/** The process ended by itself while it decoded. */
export class DecoderDied extends Error {
  override readonly name = 'DecoderDied'
}

interface Start {
  readonly entry: string
  readonly limits: DecoderLimits
  readonly residentBytes: (pid: number) => number | undefined
}

/** Milliseconds between two looks at a process's memory. */
const LOOK_EVERY = 50

const ignore = () => undefined

/**
 * Starts a decoder process. It holds this process's event loop open only while it is starting or
 * decoding.
 */
export function startDecoderProcess({ entry, limits, residentBytes }: Start): DecoderProcess {
  const child = fork(entry, [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // One photo at a time: with a single thread for it, its memory stays where the next finds it.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // The process itself is what is waited for, never its channel.
  child.channel?.unref()

  let served = 0
  let toldBytes = 0
  // One listener at a time rather than one promise's reactions: a process lives for many files.
  let hear: (message: DecoderMessage) => void = ignore
  let hearEnd: (how: string) => void = ignore
  let isReady = false
  let howEnded: string | undefined
  child.on('message', (raw) => {
    const message = DecoderMessage.safeParse(raw)
    // One that no longer says what it should may have been overwritten by a photo.
    if (!message.success) child.kill('SIGKILL')
    else if (message.data.type === 'memory') toldBytes = message.data.residentBytes
    else hear(message.data)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code ?? 'unknown'}`))
    child.on('error', (error) => resolve(error.message))
  })

  const ready = new Promise<DecoderVersions>((resolve, reject) => {
    const slow = setTimeout(() => child.kill('SIGKILL'), limits.startSeconds * 1000)
    slow.unref()
    hear = (message) => {
      if (message.type !== 'ready') return
      clearTimeout(slow)
      child.unref()
      isReady = true
      resolve(message.versions)
    }
    void ended.then((how) => {
      clearTimeout(slow)
      howEnded = how
      hearEnd(how)
      reject(
        new ProblemError(
          'ENGINE_LOST',
          `The photo decoder could not be started (${how}). Restart Downhill; if that does not help, install it again.`,
          { entry },
        ),
      )
    })
  })
  // Who asks for a file hears of it.
  ready.catch(ignore)

  const residentNow = () =>
    (child.pid === undefined ? undefined : residentBytes(child.pid)) ?? toldBytes

  function kill(): void {
    // Its end is waited for.
    child.ref()
    child.kill('SIGKILL')
  }

  const exchange = (request: DecodeRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      hear = (message) => {
        if (message.type === 'decoded') resolve(message.result)
        if (message.type === 'unreadable') {
          reject(new UnreadablePhoto(message.reason, message.explanation))
        }
      }
      hearEnd = (how) => reject(new DecoderDied(how))
      if (howEnded !== undefined) hearEnd(howEnded)
      // What cannot be sent was sent to a process that ends.
      child.send(request, ignore)
    })

  async function decode(request: DecodeRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    served += 1
    child.ref()
    let giveUp: (why: Error) => void = ignore
    const givenUp = new Promise<never>((_, reject) => {
      giveUp = (why) => {
        kill()
        reject(why)
      }
    })
    // The pool aborts with a ProblemError.
    const abort = () => giveUp(signal.reason as Error)
    signal.addEventListener('abort', abort)
    let watching: NodeJS.Timeout | undefined
    try {
      if (!isReady) await Promise.race([ready, givenUp])
      const since = performance.now()
      watching = setInterval(() => {
        if (residentNow() > limits.residentBytes) giveUp(tooMuchMemory(limits))
        else if (performance.now() - since > limits.seconds * 1000) giveUp(tooSlow(limits))
      }, LOOK_EVERY)
      return await Promise.race([exchange(request), givenUp])
    } finally {
      clearInterval(watching)
      signal.removeEventListener('abort', abort)
      hear = ignore
      hearEnd = ignore
      child.unref()
    }
  }

  return {
    ready,
    ended,
    isKilled: () => child.killed,
    served: () => served,
    decode,
    residentBytes: residentNow,
    leave: () => {
      if (child.connected) child.disconnect()
    },
    kill,
  }
}

const tooSlow = ({ seconds }: DecoderLimits) =>
  new UnreadablePhoto(
    'other',
    `Decoding this photo takes longer than ${seconds} seconds. Save it anew in another program to use it.`,
  )

const tooMuchMemory = ({ residentBytes }: DecoderLimits) =>
  new UnreadablePhoto(
    'tooLarge',
    `Decoding this photo takes more than ${(residentBytes / 1e9).toLocaleString('en')} GB of memory. Make it smaller to use it.`,
  )
