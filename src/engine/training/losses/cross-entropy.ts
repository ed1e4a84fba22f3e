import {
  constant,
  multiply,
  reshape,
  sigmoid,
  softmaxCrossEntropy,
  softplus,
  subtract,
  sum,
} from '../graph/operations.ts'
import type { Loss, LossInputs } from './loss.ts'

/**
 * Binary cross-entropy of sigmoid outputs, −t·log p − (1 − t)·log(1 − p), as a mean over outputs and
 * photos. From the logit z it is log(1 + eᶻ) − t·z, which cannot overflow; its derivative by z is
 * just p − t.
 */
export function binaryCrossEntropy({ graph, logits, targets, shares, outputs }: LossInputs): Loss {
  const share = outputs === 1 ? shares : multiply(graph, shares, constant(graph, 1 / outputs))
  const each = subtract(graph, softplus(graph, logits), multiply(graph, targets, logits))
  const shared = multiply(graph, each, share)
  return {
    value: sum(graph, shared, [0, 1]),
    each: () => sum(graph, shared, [1]),
    backward: () => multiply(graph, subtract(graph, sigmoid(graph, logits), targets), share),
  }
}

/**
 * Categorical cross-entropy of a softmax, −Σ t·log p, as a mean over photos. TensorFlow computes it
 * together with its derivative by the logits, p − t.
 */
export function categoricalCrossEntropy({ graph, logits, targets, shares }: LossInputs): Loss {
  const [each, difference] = softmaxCrossEntropy(graph, logits, targets)
  const shared = multiply(graph, reshape(graph, each, [-1, 1]), shares)
  return {
    value: sum(graph, shared, [0, 1]),
    each: () => sum(graph, shared, [1]),
    backward: () => multiply(graph, difference, shares),
  }
}
