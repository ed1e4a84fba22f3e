/** The same training step once more, by TensorFlow.js one operation at a time. */
import type { NetworkLayer } from '#shared/domain/network.ts'
import type { NamedTensor } from '../checkpoints/safetensors.ts'
import { parametersOf, parametrise } from '../compiler/network-parameters.ts'
import type { StepSettings } from '../compiler/settings.ts'
import type { Tensor, TensorFlow } from '../tensorflow.ts'
import type { FedBatch } from './small-training.ts'

/** The loss and, by TensorFlow.js's own differentiation, its gradients. Dropout drops nothing. */
export function eagerGradients(
  tf: TensorFlow,
  settings: StepSettings,
  weights: readonly NamedTensor[],
  batch: FedBatch,
): { readonly loss: number; readonly gradients: readonly NamedTensor[] } {
  const { network } = settings
  const trainable = parametersOf(network).filter(({ trainable }) => trainable)
  const valueOf = new Map(weights.map((tensor) => [tensor.name, tensor]))
  // What is computed until the scope ends is freed there.
  tf.engine().startScope()
  try {
    const x = tf
      .tensor(batch.photos.pixels, [batch.photos.count, ...network.input], 'int32')
      .toFloat()
      .div(255)
    const tensors = trainable.map(({ tensor, shape }) =>
      tf.tensor(valueOf.get(tensor)?.values ?? [], [...shape], 'float32'),
    )
    const { value, grads } = tf.valueAndGrads((...parameters: Tensor[]) => {
      const parameter = (name: string) => {
        const found = parameters[trainable.findIndex(({ tensor }) => tensor === name)]
        if (!found) throw new Error(`There is no ${name}.`)
        return found
      }
      const logits = parametrise(network).reduce<Tensor>(
        (value, { place, parameters: [first] }) =>
          forward(tf, place, value, (name) =>
            parameter(`${first?.tensor.replace(/\..*/, '') ?? ''}.${name}`),
          ),
        x,
      )
      const penalties = trainable
        .filter(({ tensor }) => tensor.endsWith('.kernel'))
        .map(({ tensor }) =>
          parameter(tensor)
            .square()
            .sum()
            .mul(settings.weightDecay / 2),
        )
      return penalties
        .reduce((sum, penalty) => sum.add(penalty), lossOf(tf, settings, logits, batch))
        .asScalar()
    })(tensors)
    return {
      loss: value.dataSync()[0] ?? NaN,
      gradients: trainable.map(({ tensor: name, shape }, index) => ({
        name,
        shape,
        values: Float32Array.from(grads[index]?.dataSync() ?? []),
      })),
    }
  } finally {
    tf.engine().endScope()
  }
}

function forward(
  tf: TensorFlow,
  { layer, input, output }: NetworkLayer,
  x: Tensor,
  parameter: (name: string) => Tensor,
): Tensor {
  const [count] = x.shape
  const [height = 0, width = 0, channels = 0] = input
  const picture = () => x.as4D(count, height, width, channels)
  switch (layer.layer) {
    case 'dense':
      return x.matMul(parameter('kernel')).add(parameter('bias'))
    case 'convolution': {
      const { kernelSize, filters, stride, padding } = layer
      const kernel = parameter('kernel').as4D(kernelSize, kernelSize, channels, filters)
      return tf.conv2d(picture(), kernel, stride, padding).add(parameter('bias'))
    }
    case 'batchNormalisation': {
      const { mean, variance } = tf.moments(x, input.length === 1 ? [0] : [0, 1, 2])
      return x
        .sub(mean)
        .div(variance.add(1e-3).sqrt())
        .mul(parameter('scale'))
        .add(parameter('offset'))
    }
    case 'activation':
      return activate(tf, layer.activation, x)
    case 'pooling':
      return layer.pool === 'max'
        ? tf.maxPool(picture(), layer.size, layer.size, 'valid')
        : tf.avgPool(picture(), layer.size, layer.size, 'valid')
    case 'globalPooling':
      return layer.pool === 'max' ? x.max([1, 2]) : x.mean([1, 2])
    case 'flatten':
      return x.reshape([count, ...output])
    case 'dropout':
      return x
  }
}

function activate(
  tf: TensorFlow,
  activation: StepSettings['network']['outputActivation'],
  x: Tensor,
): Tensor {
  switch (activation) {
    case 'relu':
      return tf.relu(x)
    case 'sigmoid':
      return tf.sigmoid(x)
    case 'tanh':
      return tf.tanh(x)
    case 'softmax':
      return tf.softmax(x)
    case 'linear':
      return x
  }
}

function lossOf(
  tf: TensorFlow,
  { network, loss, labelSmoothing }: StepSettings,
  logits: Tensor,
  { labels, shares }: FedBatch,
): Tensor {
  const { outputUnits, outputActivation } = network
  const wanted = (label: number) =>
    outputUnits === 1 ? [label] : Array.from({ length: outputUnits }, (_, k) => +(k === label))
  const spread = labelSmoothing / Math.max(2, outputUnits)
  const targets = tf.tensor2d(
    Array.from(labels, (label) => wanted(label).map((t) => t * (1 - labelSmoothing) + spread)),
  )
  const each = () => {
    if (loss === 'meanSquaredError') {
      return activate(tf, outputActivation, logits).sub(targets).square().mean(1)
    }
    if (outputActivation === 'softmax') {
      return tf.logSoftmax(logits).mul(targets).sum(1).neg()
    }
    return tf
      .softplus(logits.neg())
      .mul(targets)
      .add(tf.softplus(logits).mul(tf.sub(1, targets)))
      .mean(1)
  }
  return each().mul(tf.tensor1d(shares)).sum()
}
