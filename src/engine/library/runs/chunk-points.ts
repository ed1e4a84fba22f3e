import type { StepPoint } from '#shared/domain/metrics.ts'
import type { LossSmoother } from '#shared/domain/smooth-loss.ts'
import { pointOfStep } from '#shared/domain/step-series.ts'
import type { PlacedChunk } from '#engine/database/metrics-repository.ts'

/**
 * A chunk's steps one by one. When each was over is known of the
 * last one alone; the others are spread evenly over the time since the chunk before.
 */
export function* chunkPoints(
  { firstStep, losses, learningRates, gradientNorms, seconds }: PlacedChunk,
  {
    smoother,
    secondsBefore,
  }: {
    readonly smoother: LossSmoother
    readonly secondsBefore: number
  },
): Generator<StepPoint> {
  for (const [i, loss] of losses.entries()) {
    const share = (i + 1) / losses.length
    yield pointOfStep({
      step: firstStep + i,
      loss,
      smoothed: smoother.next(loss),
      seconds: seconds === null ? null : secondsBefore + (seconds - secondsBefore) * share,
      learningRate: learningRates[i] ?? null,
      gradientNorm: gradientNorms[i] ?? null,
    })
  }
}
