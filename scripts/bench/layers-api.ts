import { loadTensorFlow, type TensorFlow } from '#engine/training/tensorflow.ts'
import { EPOCHS, IMAGES, type Workload } from './training-workloads.ts'

/** The same network in TensorFlow.js's own way: layers, automatic gradients, one operation at a time. */
export function measureLayersApi({ peer, spec }: Workload): number {
  const tf = loadTensorFlow()
  const { imageSize: size, colour } = spec.input
  const shape: [number, number, number] = [size, size, colour === 'rgb' ? 3 : 1]
  const [kind, batchSize] = peer
  const model = kind === 'cnn' ? cnn(tf, shape) : dense(tf, shape, kind === 'tiny' ? 16 : 64)
  const optimizer = kind === 'cnn' ? tf.train.adam(1e-3) : tf.train.sgd(1e-3)
  const pixels = tf.tidy(() => tf.randomUniform([IMAGES, ...shape], 0, 256, 'int32'))
  const targets = tf.tidy(() => {
    const labels = tf.randomUniform([IMAGES], 0, 2, 'int32')
    return kind === 'cnn' ? tf.oneHot(labels, 2).toFloat() : labels.toFloat().reshape([IMAGES, 1])
  })
  const rates: number[] = []
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const startedAt = performance.now()
    for (let from = 0; from < IMAGES; from += batchSize) {
      const count = Math.min(batchSize, IMAGES - from)
      tf.tidy(() => {
        const photos = tf.slice(pixels, from, count).toFloat().div(255)
        const wanted = tf.slice(targets, from, count)
        const loss = optimizer.minimize(() => {
          // One input tensor gives one output tensor.
          const given = model.apply(photos, { training: true }) as ReturnType<typeof tf.zeros>
          const value =
            kind === 'cnn'
              ? tf.losses.softmaxCrossEntropy(wanted, given)
              : tf.losses.meanSquaredError(wanted, tf.sigmoid(given))
          return value.asScalar()
        }, true)
        // Everybody looks at each step's loss.
        loss?.dataSync()
      })
    }
    rates.push(IMAGES / ((performance.now() - startedAt) / 1000))
  }
  for (const tensor of [pixels, targets]) tensor.dispose()
  model.dispose()
  optimizer.dispose()
  return Math.max(...rates.slice(1))
}

const dense = (tf: TensorFlow, inputShape: [number, number, number], units: number) =>
  tf.sequential({
    layers: [
      tf.layers.flatten({ inputShape }),
      tf.layers.dense({ units, activation: 'relu' }),
      tf.layers.dense({ units: 1 }),
    ],
  })

function cnn(tf: TensorFlow, inputShape: [number, number, number]) {
  const conv = (filters: number, options = {}) =>
    tf.layers.conv2d({ filters, kernelSize: 3, padding: 'same', activation: 'relu', ...options })
  return tf.sequential({
    layers: [
      conv(32, { inputShape }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      conv(64),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      conv(128),
      tf.layers.globalAveragePooling2d({}),
      tf.layers.dense({ units: 2 }),
    ],
  })
}
