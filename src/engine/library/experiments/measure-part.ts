import type { TrainingData } from '#shared/contract/trainer-contract.ts'
import type { Measuring, PartResult } from '#shared/domain/experiments/part.ts'
import { noiseWork } from '#shared/domain/gradient-noise.ts'
import type { TrainerClient } from '../library-context.ts'
import { prepareData } from '../runs/prepare-data.ts'
import { requireTrainable } from '../runs/require-trainable.ts'
import { throwIfCancelled } from '../tasks.ts'
import type { PartSurroundings } from './part-surroundings.ts'

/** What the trainer is asked for, and how many of its steps make up the whole. */
interface Order {
  readonly total: number
  readonly ask: (trainer: TrainerClient, data: TrainingData) => Promise<PartResult>
}

/** @param photos training photos */
function orderOf(work: Measuring, photos: number): Order {
  switch (work.kind) {
    case 'findRate':
      return {
        total: work.range.steps,
        ask: async (trainer, data) => ({
          kind: 'findRate',
          finding: await trainer.call('trainer.findRate', { data, range: work.range }),
        }),
      }
    case 'checkGradients': {
      const { kind, spec: _spec, ...settings } = work
      return {
        total: settings.places?.length ?? settings.count,
        ask: async (trainer, data) => ({
          kind,
          check: await trainer.call('trainer.checkGradients', { data, ...settings }),
        }),
      }
    }
    case 'gradientNoise':
      return {
        total: noiseWork(work.noise, photos),
        ask: async (trainer, data) => ({
          kind: 'gradientNoise',
          noise: await trainer.call('trainer.gradientNoise', {
            ...{ data, weights: { from: 'seed' }, settings: work.noise },
          }),
        }),
      }
  }
}

/**
 * Prepares photos as a run would, and lets the trainer measure something on them.
 * @throws ProblemError CANCELLED, INVALID_INPUT, TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS,
 *   PHOTO_UNREADABLE, and what the trainer throws
 */
export async function measurePart(
  { project, decoder, trainer, signal, report, samplesOf, oneAtATime, memory }: PartSurroundings,
  work: Measuring,
): Promise<PartResult> {
  const samples = samplesOf(work.spec)
  requireTrainable(work.spec, samples.labels)
  const data = await oneAtATime(() =>
    prepareData(
      { decoder, project },
      { spec: work.spec, samples, memory },
      { signal, report: () => undefined },
    ),
  )
  const { total, ask } = orderOf(work, data.train.rows.length)
  const unsubscribe = trainer.on('trainer.worked', ({ done }) => report(done / total))
  // A trainer that is lost cannot be stopped; the call below then says so.
  const stop = () => void trainer.call('trainer.stop', {}).catch(() => undefined)
  signal.addEventListener('abort', stop)
  try {
    const result = await ask(trainer, data)
    // What was found until then is not what was asked for.
    throwIfCancelled(signal)
    return result
  } finally {
    signal.removeEventListener('abort', stop)
    unsubscribe()
  }
}
