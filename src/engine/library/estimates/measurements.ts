import type { Measurement, MeasureOrder } from '#shared/domain/measurement.ts'
import { networkOf } from '#shared/domain/network.ts'
import { planBlocks } from '#shared/domain/plan-blocks.ts'
import { batchSizeOf, type RunSpec } from '#shared/domain/run-spec.ts'

export interface KnownMeasurement {
  readonly measurement: Measurement
  readonly measuredAt: string
}

/** What was measured of networks in this session. */
export interface Measurements {
  readonly find: (key: string) => KnownMeasurement | undefined
  readonly keep: (key: string, measurement: Measurement) => KnownMeasurement
  /** Bytes that the trainer holds before it has a network; undefined until it was measured. */
  readonly resident: () => number | undefined
}

/** Networks that are remembered; the oldest are forgotten first. */
const MOST = 200

export function createMeasurements(): Measurements {
  const known = new Map<string, KnownMeasurement>()
  let resident: number | undefined
  return {
    find: (key) => known.get(key),
    keep(key, measurement) {
      const kept = { measurement, measuredAt: new Date().toISOString() }
      known.set(key, kept)
      for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - MOST))) {
        known.delete(oldest)
      }
      resident = measurement.resident
      return kept
    },
    resident: () => resident,
  }
}

/**
 * What a measurement depends on. Epochs, schedule, seed and the like change what is computed, not how
 * long it takes; the number of photos counts only where it changes how steps are made.
 */
export function measurementKey(
  spec: RunSpec,
  labels: number,
  { train, streamed }: Pick<MeasureOrder, 'train' | 'streamed'>,
): string {
  const { input, model, initialisation, loss, labelSmoothing, weightDecay } = spec
  const { optimizer, gradientClipping, augmentation } = spec
  const batchSize = batchSizeOf(spec, train)
  const blockSteps = planBlocks(networkOf(spec, labels), batchSize, train)
  return JSON.stringify([
    { input, model, initialisation, loss, labelSmoothing, weightDecay },
    { optimizer, gradientClipping, augmentation, labels, batchSize, blockSteps, streamed },
  ])
}
