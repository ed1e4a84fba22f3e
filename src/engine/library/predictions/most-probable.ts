/** What a network says of a photo. */
export interface MostProbable {
  /** Index of the label; the first of several that are alike. */
  readonly output: number
  /** Of that label, 0 to 1. A network whose weights are no numbers says none either: 0 then. */
  readonly probability: number
}

/** @param row probabilities of all labels, in the order of the network's outputs */
export function mostProbable(row: Float32Array): MostProbable {
  let output = 0
  for (let label = 1; label < row.length; label++) {
    if ((row[label] ?? 0) > (row[output] ?? 0)) output = label
  }
  const probability = row[output] ?? 0
  return {
    output,
    probability: Number.isFinite(probability) ? Math.min(1, Math.max(0, probability)) : 0,
  }
}
