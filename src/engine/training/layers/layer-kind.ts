import type { LayerSpec } from '#shared/domain/layer-spec.ts'
import { activationLayer } from './activation.ts'
import { batchNormalisation } from './batch-normalisation.ts'
import { convolution } from './convolution.ts'
import { dense } from './dense.ts'
import { dropout } from './dropout.ts'
import { flatten } from './flatten.ts'
import { globalAveragePooling, globalMaxPooling } from './global-pooling.ts'
import type { LayerKind } from './layer.ts'
import { averagePooling, maxPooling } from './pooling.ts'

/** What writes a layer into the graph. */
export function layerKind(layer: LayerSpec): LayerKind {
  switch (layer.layer) {
    case 'dense':
      return dense
    case 'convolution':
      return convolution(layer)
    case 'batchNormalisation':
      return batchNormalisation
    case 'activation':
      return activationLayer(layer.activation)
    case 'pooling':
      return layer.pool === 'max' ? maxPooling(layer.size) : averagePooling(layer.size)
    case 'globalPooling':
      return layer.pool === 'max' ? globalMaxPooling : globalAveragePooling
    case 'flatten':
      return flatten
    case 'dropout':
      return dropout(layer.rate)
  }
}
