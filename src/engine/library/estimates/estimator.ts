import { ProblemError } from '#shared/contract/problem.ts'
import { countWeights, MAX_WEIGHTS, networkOf } from '#shared/domain/network.ts'
import { diskOfRun } from '#shared/domain/run-estimate/disk-of-run.ts'
import { memoryOfRun, trainerBytes } from '#shared/domain/run-estimate/memory-of-run.ts'
import type { RunEstimate, Unmeasured } from '#shared/domain/run-estimate/run-estimate.ts'
import { timeOfRun } from '#shared/domain/run-estimate/time-of-run.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import type { TrainingSample } from '#engine/database/samples-repository.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { pixelBudgetOf } from '../runs/pixel-budget.ts'
import { cachedContents } from '../runs/pixel-cache.ts'
import { samplesOfSpec } from '../runs/samples-of-spec.ts'
import { createDecodingSpeed } from './decoding-speed.ts'
import { freeSpace } from './free-space.ts'
import { createMeasurements, type KnownMeasurement, measurementKey } from './measurements.ts'

/** Says what runs of one open project would cost, measuring this machine where it has to. */
export interface Estimator {
  /**
   * The next estimate gives up the one that is under way, unless it had measured already.
   * @param memory megabytes that decoded photos may take
   * @throws ProblemError CANCELLED, TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS, and what the trainer throws
   */
  readonly estimate: (spec: RunSpec, memory?: number) => Promise<RunEstimate>
}

/** Bytes that TensorFlow holds, until the trainer has said it. */
export const TYPICAL_RESIDENT = 430e6

export function createEstimator(
  project: OpenProject,
  { trainer, tasks, decoder }: LibraryContext,
): Estimator {
  const measurements = createMeasurements()
  const decoding = createDecodingSpeed({ decoder, project })
  let current = new AbortController()
  /** Looking through the folder keeps no core busy, and gives way itself. */
  const isBusy = () => (tasks.current()?.kind ?? 'checkFolder') !== 'checkFolder'

  /** Undefined when something that matters more is under way. */
  async function measure(
    key: string,
    input: Parameters<typeof trainer.call<'trainer.measure'>>[1],
  ): Promise<KnownMeasurement | undefined> {
    const known = measurements.find(key)
    if (known) return known
    if (isBusy()) return undefined
    try {
      const measurement = await trainer.call('trainer.measure', input)
      // What began meanwhile may have slowed it down.
      return isBusy() ? undefined : measurements.keep(key, measurement)
    } catch (error) {
      if (isBusy() && isGivenUp(error)) return undefined
      throw error
    }
  }

  /** Those that a run would have to decode first. */
  async function missingOf(
    spec: RunSpec,
    samples: readonly TrainingSample[],
  ): Promise<readonly TrainingSample[]> {
    const cached = await cachedContents(project, spec.input)
    return samples.filter(
      ({ contentHash }) => !cached.has(Buffer.from(contentHash).toString('hex')),
    )
  }

  return {
    async estimate(spec, memory) {
      current.abort()
      const own = new AbortController()
      current = own
      const { labels, train, validation } = samplesOfSpec(project, spec)
      const photos = { train: train.samples.length, validation: validation.samples.length }
      const weights = countWeights(networkOf(spec, labels.length))
      const missing = await missingOf(spec, [...train.samples, ...validation.samples])
      const disk = await freeSpace(project.path)

      const memoryNow = () => {
        const resident = measurements.resident()
        return memoryOfRun(spec, labels.length, photos, {
          trainer: trainerBytes(resident ?? TYPICAL_RESIDENT),
          // What the trainer holds already is not taken from anybody.
          available: process.availableMemory() + (resident ?? 0),
          pixelBudget: pixelBudgetOf(memory),
        })
      }
      const without = (unmeasured: Unmeasured): RunEstimate => ({
        ...{ weights, ...photos, time: null, unmeasured, memory: memoryNow() },
        disk: diskOfRun(spec, labels.length, {
          ...{ missing: missing.length, due: undefined, available: disk },
        }),
      })
      const before = memoryNow()
      if (weights > MAX_WEIGHTS) return without('tooManyWeights')
      if (before.bytes > before.available) return without('noMemory')

      const streamed = before.pixels === 'streamed'
      const known = await measure(measurementKey(spec, labels.length, { ...photos, streamed }), {
        ...{ spec, labelCount: labels.length },
        order: { ...photos, streamed, folder: project.paths.runs },
      })
      if (!known) return without('busy')
      if (isBusy()) own.abort()
      const seconds = await decoding.secondsFor(missing, spec.input, own.signal)
      if (seconds === undefined) {
        if (isBusy()) return without('busy')
        throw new ProblemError('CANCELLED', 'Another estimate was asked for.')
      }
      const { time, due } = timeOfRun(spec, {
        ...known,
        ...{ labels: labels.length, photos, decoding: seconds },
      })
      return {
        ...{ weights, ...photos, time, unmeasured: null, memory: memoryNow() },
        disk: diskOfRun(spec, labels.length, {
          ...{ missing: missing.length, due, available: disk },
        }),
      }
    },
  }
}

const isGivenUp = (error: unknown): boolean =>
  error instanceof ProblemError && (error.code === 'CANCELLED' || error.code === 'BUSY')
