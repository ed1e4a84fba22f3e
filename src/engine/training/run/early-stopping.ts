import type { EarlyStopping } from '#shared/domain/early-stopping.ts'

/** What an epoch's validation loss means for the run. */
export interface EpochVerdict {
  /** Its loss is the lowest so far: these weights are worth keeping. */
  readonly isBest: boolean
  /** The run has waited long enough. */
  readonly shouldStop: boolean
}

export interface BestEpoch {
  /** Takes epochs in their order, from 0 (the untrained network). */
  readonly next: (epoch: number, validationLoss: number) => EpochVerdict
  /** Undefined until a loss was finite. */
  readonly best: () => { readonly epoch: number; readonly validationLoss: number } | undefined
}

/**
 * Which epoch judged the validation photos best, and whether the others will hardly be better
 * (Prechelt, 1998). Best is the lowest loss, the earliest where several are alike, however small
 * the difference. Patience is stricter: it begins anew only when the loss has fallen by
 * `minimumImprovement` since it last did, in one epoch or little by little, and runs out at the
 * `patienceEpochs`th epoch after. Epoch 0 is the first to be beaten. A loss that is not finite never
 * improves.
 *
 * Nothing but the losses decides, so that giving those of a run again restores it.
 */
export function createBestEpoch(earlyStopping: EarlyStopping | null): BestEpoch {
  let best: ReturnType<BestEpoch['best']>
  let improved: { readonly epoch: number; readonly loss: number } | undefined

  const { minimumImprovement = 0, patienceEpochs = Infinity } = earlyStopping ?? {}
  const improves = (loss: number, before: number): boolean =>
    loss < before && loss <= before - minimumImprovement

  return {
    next(epoch, validationLoss) {
      // Infinity can be beaten by any loss, but is not best itself.
      const loss = Number.isFinite(validationLoss) ? validationLoss : Infinity
      const isBest = loss < (best?.validationLoss ?? Infinity)
      if (isBest) best = { epoch, validationLoss }
      if (!improved || improves(loss, improved.loss)) improved = { epoch, loss }
      return { isBest, shouldStop: epoch - improved.epoch >= patienceEpochs }
    },
    best: () => best,
  }
}
