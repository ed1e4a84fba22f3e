import { median } from './statistics.ts'

/** Somebody who does the same work. */
export interface Contender {
  readonly name: string
  readonly measure: () => Promise<Measurement>
}

export interface Measurement {
  /** Units a second. */
  readonly rate: number
  /** The longest that anybody who spoke to it had to wait, in milliseconds, where that is known. */
  readonly longestWait?: number | undefined
  /** The most memory that one of its processes held, where that is known. */
  readonly peakBytes?: number | undefined
}

/**
 * Lets Downhill and its peers do a piece of work in turn, several times, and prints the medians and
 * Downhill's ratio to each peer of the same round: machines drift, and a ratio of neighbours in time
 * says more than two single numbers.
 */
export async function contest(
  work: string,
  unit: string,
  rounds: number,
  ours: Contender,
  peers: readonly Contender[],
): Promise<void> {
  const rates = new Map<string, number[]>([ours, ...peers].map(({ name }) => [name, []]))
  const waits: number[] = []
  const peaks: number[] = []
  for (let round = 1; round <= rounds; round++) {
    for (const { name, measure } of [ours, ...peers]) {
      process.stderr.write(`${work}, round ${round} of ${rounds}: ${name}\n`)
      const { rate, longestWait, peakBytes } = await measure()
      rates.get(name)?.push(rate)
      if (longestWait !== undefined) waits.push(longestWait)
      if (peakBytes !== undefined) peaks.push(peakBytes)
    }
  }
  const own = rates.get(ours.name) ?? []
  for (const { name } of [ours, ...peers]) {
    const theirs = rates.get(name) ?? []
    const ratios = own.map((rate, round) => rate / (theirs[round] ?? NaN))
    const row = {
      work,
      name,
      unit,
      median: Math.round(median(theirs)),
      lowest: Math.round(Math.min(...theirs)),
      highest: Math.round(Math.max(...theirs)),
      ...(name === ours.name
        ? {
            ...(waits.length > 0 && { longestWaitMs: Math.round(Math.max(...waits)) }),
            ...(peaks.length > 0 && { peakMB: Math.round(Math.max(...peaks) / 1e6) }),
          }
        : { ratio: Number(median(ratios).toFixed(2)) }),
    }
    process.stdout.write(`${JSON.stringify(row)}\n`)
  }
}
