import { join } from 'node:path'
import type { InputSpec } from '#shared/domain/input-spec.ts'
import type { TrainingSample } from '#engine/database/samples-repository.ts'
import { forEachParallel } from '../parallel.ts'
import type { Source } from '../runs/prepare-pixels.ts'

/** Photos that are decoded at the most to see how quickly it goes. */
const MOST = 64
/** Milliseconds after which no further one is begun. */
const LONG_ENOUGH = 400
/** Photos that wake the decoders. */
const WARM_UP = 8
/** More differ too little for another look. */
const KNOWN_INPUTS = 100

/** Says how quickly the photos of a project are decoded, and remembers it for each size. */
export interface DecodingSpeed {
  /**
   * Seconds to decode these photos, from some of them that are spread over all.
   * @returns undefined where it was given up before that was known
   */
  readonly secondsFor: (
    samples: readonly TrainingSample[],
    input: InputSpec,
    signal: AbortSignal,
  ) => Promise<number | undefined>
}

export function createDecodingSpeed({ decoder, project }: Source): DecodingSpeed {
  const perPhoto = new Map<string, number>()

  async function decode(
    samples: readonly TrainingSample[],
    input: InputSpec,
    signal: AbortSignal,
  ): Promise<number> {
    let done = 0
    await forEachParallel(samples, signal, async ({ path }) => {
      // One that cannot be read is told of when it is trained on.
      await decoder.pixels(join(project.photoFolder, path), input, signal).catch(() => undefined)
      done++
    })
    return done
  }

  return {
    async secondsFor(samples, input, signal) {
      if (samples.length === 0) return 0
      const key = JSON.stringify(input)
      const known = perPhoto.get(key)
      if (known !== undefined) return known * samples.length
      const some = spread(samples, MOST + WARM_UP)
      const warmUp = some.length > WARM_UP ? WARM_UP : 0
      await decode(some.slice(0, warmUp), input, signal)
      const enough = AbortSignal.any([signal, AbortSignal.timeout(LONG_ENOUGH)])
      const before = performance.now()
      const done = await decode(some.slice(warmUp), input, enough)
      const seconds = (performance.now() - before) / 1000 / Math.max(1, done)
      if (signal.aborted) return undefined
      if (perPhoto.size >= KNOWN_INPUTS) perPhoto.clear()
      perPhoto.set(key, seconds)
      return seconds * samples.length
    },
  }
}

/** At most `most` of the values, evenly spread. */
function spread<T>(values: readonly T[], most: number): readonly T[] {
  const stride = Math.max(1, Math.floor(values.length / most))
  return values.filter((_, index) => index % stride === 0).slice(0, most)
}
