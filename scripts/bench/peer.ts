import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { Contender } from './contest.ts'

const Result = z.looseObject({
  imagesPerSecond: z.number().optional(),
  photosPerSecond: z.number().optional(),
})

/**
 * A peer that is a Python script: it prints one JSON object with its images or photos a second.
 * @param python a Python that has what the script imports
 */
export function pythonPeer(
  name: string,
  python: string,
  script: string,
  args: readonly string[],
): Contender {
  return {
    name,
    async measure() {
      const { stdout } = await promisify(execFile)(python, [script, ...args], {
        maxBuffer: 16 * 1024 * 1024,
      })
      const last = stdout.trim().split('\n').at(-1) ?? ''
      const { imagesPerSecond, photosPerSecond } = Result.parse(JSON.parse(last))
      return imagesPerSecond ?? photosPerSecond ?? NaN
    },
  }
}
