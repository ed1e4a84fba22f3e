import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import { ProblemError } from '#shared/contract/problem.ts'
import { Bytes } from '#shared/domain/binary.ts'
import { InspectedPhoto } from '#engine/images/inspected-photo.ts'
import { UnreadablePhoto } from '#engine/images/unreadable.ts'
import type { Decoder } from './decoder.ts'
import { DecoderDied, type DecoderProcess, startDecoderProcess } from './decoder-process.ts'
import { type DecoderLimits, DEFAULT_LIMITS } from './limits.ts'
import type { DecoderVersions, DecodeRequest } from './messages.ts'
import { residentBytes } from './resident-bytes.ts'
import { createTurns } from './turns.ts'

/** More processes than this wait for the disk and cost memory. */
const MOST_PROCESSES = 8

interface PoolOptions {
  /** Files decoded at a time; one for each core unless said otherwise. */
  readonly width?: number
  readonly limits?: Partial<DecoderLimits>
  /** Another program in the decoder's place. */
  readonly entry?: string
  /** How the system is asked for a process's memory. */
  readonly residentOf?: (pid: number) => number | undefined
}

/**
 * A decoder of several processes. They are started when they are needed, and end when they are not,
 * or with this process. A file that takes too long or too much memory, or that its process dies of,
 * costs that process and is unreadable; nothing else notices.
 */
export function createDecoderPool({
  width = Math.min(MOST_PROCESSES, Math.max(1, availableParallelism())),
  limits: changed = {},
  entry = join(import.meta.dirname, 'process.ts'),
  residentOf = residentBytes,
}: PoolOptions = {}): Decoder {
  const limits = { ...DEFAULT_LIMITS, ...changed }
  const turns = createTurns(width)
  const alive = new Set<DecoderProcess>()
  /** With the timers that will end them; the one used last stands last. */
  const idle = new Map<DecoderProcess, NodeJS.Timeout>()
  const underWay = new Set<AbortController>()
  let closed = false
  let versions: DecoderVersions | undefined

  function start(): DecoderProcess {
    const decoder = startDecoderProcess({ entry, limits, residentBytes: residentOf })
    alive.add(decoder)
    void decoder.ended.then(() => {
      alive.delete(decoder)
      forget(decoder)
    })
    return decoder
  }

  function forget(decoder: DecoderProcess): void {
    clearTimeout(idle.get(decoder))
    idle.delete(decoder)
  }

  /** The one used last, so that those which are not needed stay idle and end. */
  function takeIdle(): DecoderProcess | undefined {
    const last = [...idle.keys()].at(-1)
    if (last) forget(last)
    return last
  }

  /** Keeps a process for the next file, unless it is worn out. */
  function keep(decoder: DecoderProcess): void {
    // What it did not give back would be held against the next file.
    const isSwollen = decoder.residentBytes() > limits.residentBytes / 2
    if (decoder.served() >= limits.files || isSwollen) {
      decoder.leave()
      return
    }
    const timer = setTimeout(() => {
      forget(decoder)
      decoder.leave()
    }, limits.idleSeconds * 1000)
    idle.set(decoder, timer.unref())
  }

  async function decodeWith(decoder: DecoderProcess, request: DecodeRequest, signal: AbortSignal) {
    try {
      const result = await decoder.decode(request, signal)
      keep(decoder)
      return result
    } catch (error) {
      // A file that was found unreadable hurts nobody; a process that is being killed is not kept.
      if (error instanceof UnreadablePhoto && !decoder.isKilled()) keep(decoder)
      throw error
    }
  }

  async function decode(request: DecodeRequest, signal: AbortSignal): Promise<unknown> {
    signal.throwIfAborted()
    const used = takeIdle()
    try {
      if (used) return await decodeWith(used, request, signal)
    } catch (error) {
      // It may have died of what an earlier file did to it: a fresh one will tell.
      if (!(error instanceof DecoderDied)) throw error
    }
    // No process may be started behind the back of one who closes the pool.
    signal.throwIfAborted()
    try {
      return await decodeWith(start(), request, signal)
    } catch (error) {
      if (!(error instanceof DecoderDied)) throw error
      throw new UnreadablePhoto(
        'other',
        `The photo decoder crashed over this file (${error.message}). Save it anew in another program to use it.`,
      )
    }
  }

  async function ask<T>(
    request: DecodeRequest,
    answer: z.ZodType<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const own = new AbortController()
    const cancel = () => own.abort(new ProblemError('CANCELLED', 'It was cancelled.'))
    if (closed) own.abort(closedProblem())
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel)
    underWay.add(own)
    try {
      await turns.take(own.signal)
      try {
        const parsed = answer.safeParse(await decode(request, own.signal))
        if (parsed.success) return parsed.data
        throw new UnreadablePhoto('other', 'The photo decoder gave no whole answer for this file.')
      } finally {
        turns.giveBack()
      }
    } finally {
      underWay.delete(own)
      signal?.removeEventListener('abort', cancel)
    }
  }

  return {
    inspect: (path, thumbnailSize, signal) =>
      ask({ kind: 'inspect', path, thumbnailSize }, InspectedPhoto, signal),
    pixels: (path, input, signal) => ask({ kind: 'pixels', path, input }, Bytes, signal),
    thumbnail: (path, size, signal) => ask({ kind: 'thumbnail', path, size }, Bytes, signal),
    async versions() {
      if (versions) return versions
      if (closed) throw closedProblem()
      const decoder = start()
      versions = await decoder.ready
      keep(decoder)
      return versions
    },
    async close() {
      closed = true
      for (const own of underWay) own.abort(closedProblem())
      for (const decoder of alive) decoder.kill()
      await Promise.all([...alive].map(({ ended }) => ended))
    },
  }
}

const closedProblem = () =>
  new ProblemError('CANCELLED', 'Downhill was closed while it read this photo.')
