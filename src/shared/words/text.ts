import { formatCount, formatSetting } from './format.ts'

/** What is said of settings that are no plain numbers or choices. */
export const text = {
  none: 'none',
  wholeBatch: 'all photos',
  clipping: {
    norm: (limit: number) => `to a length of ${formatSetting(limit)}`,
    value: (limit: number) => `each number to ±${formatSetting(limit)}`,
  },
  earlyStopping: (epochs: number) => `after ${formatCount(epochs, 'epoch')} without improvement`,
  lastWeights: 'no, the last ones',
  shuffledLabels: 'shuffled, as a control',
} as const
