import type { SweepSearch } from './sweep.ts'

/** One round of a search. */
export interface Round {
  /** Configurations that take part. */
  readonly runs: number
  /** Epochs after which they are compared. */
  readonly epochs: number
}

/**
 * The rounds of successive halving: round k has ⌊n / eta^k⌋ configurations and trains them up to
 * r · eta^k epochs; the last one, which those to come would exceed, trains to the end. Any other
 * search has one round.
 * @param runs configurations in the first round, n
 * @param epochs of the whole run
 */
export function roundsOf(search: SweepSearch, runs: number, epochs: number): readonly Round[] {
  if (search.kind !== 'halving') return [{ runs, epochs }]
  const rounds: Round[] = []
  let round: Round = { runs, epochs: search.firstEpochs }
  while (round.runs >= search.eta && round.epochs * search.eta <= epochs) {
    rounds.push(round)
    round = { runs: Math.floor(round.runs / search.eta), epochs: round.epochs * search.eta }
  }
  return [...rounds, { runs: round.runs, epochs }]
}
