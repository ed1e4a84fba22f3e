import type { Measuring, PartResult } from '#shared/domain/experiments/part.ts'
import { noiseWork } from '#shared/domain/gradient-noise.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { prepareData } from '../runs/prepare-data.ts'
import { requireTrainable } from '../runs/require-trainable.ts'
import { throwIfCancelled } from '../tasks.ts'
import type { MeasuringOrder } from './measuring-order.ts'
import type { PartSurroundings } from './part-surroundings.ts'
import { surfaceOrder } from './surface-order.ts'

function orderOf(surroundings: PartSurroundings, work: Measuring): MeasuringOrder {
  switch (work.kind) {
    case 'findRate':
      return {
        ...freshOn(surroundings, work.spec),
        total: work.range.steps,
        ask: async (trainer, data) => ({
          kind: 'findRate',
          finding: await trainer.call('trainer.findRate', { data, range: work.range }),
        }),
      }
    case 'checkGradients': {
      const { kind, spec: _spec, ...settings } = work
      return {
        ...freshOn(surroundings, work.spec),
        total: settings.places?.length ?? settings.count,
        ask: async (trainer, data) => ({
          kind,
          check: await trainer.call('trainer.checkGradients', { data, ...settings }),
        }),
      }
    }
    case 'gradientNoise': {
      const order = freshOn(surroundings, work.spec)
      return {
        ...order,
        total: noiseWork(work.noise, order.samples.train.samples.length),
        ask: async (trainer, data) => ({
          kind: 'gradientNoise',
          noise: await trainer.call('trainer.gradientNoise', {
            ...{ data, weights: { from: 'seed' }, settings: work.noise },
          }),
        }),
      }
    }
    case 'lossSurface':
      return surfaceOrder(surroundings, work)
  }
}

/** What a fresh run with this spec would be trained on. */
const freshOn = ({ samplesOf }: PartSurroundings, spec: RunSpec) => ({
  spec,
  samples: samplesOf(spec),
})

/**
 * Prepares photos as a run would, and lets the trainer measure something on them.
 * @throws ProblemError CANCELLED, INVALID_INPUT, TOO_FEW_LABELS, NOT_ENOUGH_PHOTOS,
 *   PHOTO_UNREADABLE, and what the trainer throws
 */
export async function measurePart(
  surroundings: PartSurroundings,
  work: Measuring,
): Promise<PartResult> {
  const { project, decoder, trainer, signal, report, oneAtATime, memory } = surroundings
  const { spec, samples, total, ask } = orderOf(surroundings, work)
  requireTrainable(spec, samples.labels)
  const data = await oneAtATime(() =>
    prepareData(
      { decoder, project },
      { spec, samples, memory },
      { signal, report: () => undefined },
    ),
  )
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
