import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Contender } from './contest.ts'

const Result = z.looseObject({
  imagesPerSecond: z.number().optional(),
  photosPerSecond: z.number().optional(),
  longestWait: z.number().optional(),
})

/**
 * A contender that is a program of its own, so that nobody runs with what another left behind: it
 * prints one JSON object with its images or photos a second on its last line.
 */
export function program(name: string, command: string, args: readonly string[]): Contender {
  return {
    name,
    async measure() {
      const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 16 * 1024 * 1024 })
      const last = stdout.trim().split('\n').at(-1) ?? ''
      const { imagesPerSecond, photosPerSecond, longestWait } = Result.parse(JSON.parse(last))
      return { rate: imagesPerSecond ?? photosPerSecond ?? NaN, longestWait }
    },
  }
}
