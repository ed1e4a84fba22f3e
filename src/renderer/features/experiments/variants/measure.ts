/** What of a training is drawn. */
export type Measure = 'accuracy' | 'loss'
