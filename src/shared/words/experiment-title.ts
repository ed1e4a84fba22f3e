import type { Experiment, ExperimentKind } from '../domain/experiments/experiment.ts'

/** What each kind of experiment is called. */
export const EXPERIMENT_NAMES: Readonly<Record<ExperimentKind, string>> = {
  findRate: 'Learning-rate finder',
  checkGradients: 'Gradient check',
  race: 'Optimizer race',
  batchSizes: 'Batch sizes',
  linearOrNot: 'Linear or not',
  width: 'How wide is enough',
  shuffledLabels: 'Shuffled labels',
  lossSurface: 'Loss surface',
  sweep: 'Sweep of settings',
}

/** What an experiment is called where its number stands beside it, or need not. */
export const experimentTitle = ({ id, name }: Pick<Experiment, 'id' | 'name'>): string =>
  name ?? `Experiment ${id}`
