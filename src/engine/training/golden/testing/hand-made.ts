/** sigmoid(1/4) and the loss and its derivative by the sum where 0 was wanted. */
const GIVEN = 1 / (1 + Math.exp(-0.25))
const SLOPE = 2 * GIVEN * GIVEN * (1 - GIVEN)

/**
 * A neuron of two pixels that learns two photos, one a step, computed by hand. From zero weights it
 * gives 1/2 for the first, (1, 0), of which 1 is wanted: the loss is 1/4, its derivative by the sum
 * 2·(1/2 − 1)·1/4 = −1/4. With the learning rate 1 the first weight and the bias become 1/4. The
 * second photo, (0, 1), has no part in the first weight.
 */
export const handMadeTrace = () => ({
  name: 'hand-made',
  inputShape: [1, 2, 1],
  layers: [{ type: 'flatten' }, { type: 'dense', units: 1, activation: 'sigmoid' }],
  loss: 'meanSquaredError',
  optimizer: 'sgd',
  learningRate: 1,
  classes: 2,
  pixels: [255, 0, 0, 255],
  labels: [1, 0],
  initialWeights: [
    { shape: [2, 1], data: [0, 0] },
    { shape: [1], data: [0] },
  ],
  batches: [[0], [1]],
  losses: [0.25, GIVEN ** 2],
  firstGradients: [
    { shape: [2, 1], data: [-0.25, 0] },
    { shape: [1], data: [-0.25] },
  ],
  finalWeights: [
    { shape: [2, 1], data: [0.25, -SLOPE] },
    { shape: [1], data: [0.25 - SLOPE] },
  ],
  finalOutputs: [1 / (1 + Math.exp(-(0.5 - SLOPE))), 1 / (1 + Math.exp(-(0.25 - 2 * SLOPE)))],
})
