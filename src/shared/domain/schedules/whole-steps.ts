/** A length of time in steps: to the nearest whole number, and at least one. */
export const wholeSteps = (epochs: number, stepsPerEpoch: number): number =>
  Math.max(1, Math.round(epochs * stepsPerEpoch))
