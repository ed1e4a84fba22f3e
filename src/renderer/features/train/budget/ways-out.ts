import { countWeights, MAX_WEIGHTS, networkOf } from '#shared/domain/network.ts'
import { diskOfRun } from '#shared/domain/run-estimate/disk-of-run.ts'
import { memoryOfRun } from '#shared/domain/run-estimate/memory-of-run.ts'
import type { RunEstimate } from '#shared/domain/run-estimate/run-estimate.ts'
import { batchSizeOf, RunSpec } from '#shared/domain/run-spec.ts'

/** A change of one setting after which the run has room. */
export interface WayOut {
  readonly setting: 'imageSize' | 'batchSize'
  readonly value: number
  /** What the run then takes at the most, in bytes. */
  readonly memory: number
  readonly disk: number
}

/** The part of what is free beyond which it would run out sooner or later. */
const MOST = 0.9

export const lacksMemory = ({ memory }: Pick<RunEstimate, 'memory'>): boolean =>
  memory.bytes > MOST * memory.available
export const lacksDisk = ({ disk }: Pick<RunEstimate, 'disk'>): boolean =>
  disk.bytes > MOST * disk.available

const IMAGE_SIZES = [224, 192, 160, 128, 96, 64, 48, 32, 16, 8]
const BATCH_SIZES = Array.from({ length: 16 }, (_, power) => 2 ** (15 - power))

/** Of each setting the mildest change that is enough; none where there is room, or none is. */
export function waysOut(spec: RunSpec, labels: number, now: RunEstimate): readonly WayOut[] {
  if (!lacksMemory(now) && !lacksDisk(now) && now.weights <= MAX_WEIGHTS) return []
  const size = batchSizeOf(spec, now.train)
  const smaller = IMAGE_SIZES.filter((value) => value < spec.input.imageSize)
  const fewer = BATCH_SIZES.filter((value) => value < size)
  return [
    firstWith(smaller, 'imageSize', (imageSize) => ({
      ...spec,
      input: { ...spec.input, imageSize },
    })),
    firstWith(fewer, 'batchSize', (batchSize) => ({ ...spec, batchSize })),
  ].filter((way) => way !== undefined)

  function firstWith(
    values: readonly number[],
    setting: WayOut['setting'],
    change: (value: number) => RunSpec,
  ): WayOut | undefined {
    for (const value of values) {
      const room = roomFor(change(value), labels, now)
      if (room) return { setting, value, ...room }
    }
    return undefined
  }
}

/** What a run with these settings takes; undefined where that is too much, or they do not go together. */
function roomFor(
  changed: RunSpec,
  labels: number,
  { train, validation, memory: before, disk: beforeOnDisk }: RunEstimate,
): Pick<WayOut, 'memory' | 'disk'> | undefined {
  const { data: spec } = RunSpec.safeParse(changed)
  if (!spec || countWeights(networkOf(spec, labels)) > MAX_WEIGHTS) return undefined
  const { parts, available, pixelBudget } = before
  const memory = memoryOfRun(
    spec,
    labels,
    { train, validation },
    { trainer: parts.trainer, available, pixelBudget },
  )
  // Photos of another size have to be decoded anew.
  const disk = diskOfRun(spec, labels, {
    missing: train + validation,
    due: undefined,
    available: beforeOnDisk.available,
  })
  return lacksMemory({ memory }) || lacksDisk({ disk })
    ? undefined
    : { memory: memory.bytes, disk: disk.bytes }
}
