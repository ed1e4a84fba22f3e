import type { ModelSpec } from '../domain/model-spec.ts'
import type { RunSpec } from '../domain/run-spec.ts'
import { specNames } from './spec-names.ts'
import { numberRow, row, type SettingRow } from './setting-row.ts'
import { blockText, layerText, listOf } from './spec-text.ts'
import { text } from './text.ts'

/** The network, whatever kind it is of. */
export const networkRows = ({ model, initialisation }: RunSpec): readonly SettingRow[] => [
  row('model', specNames.model[model.kind]),
  ...modelRows(model),
  ...('output' in model && model.output !== 'auto'
    ? [row('output', specNames.output[model.output])]
    : []),
  ...(initialisation === 'glorot'
    ? []
    : [row('initialisation', specNames.initialisation[initialisation])]),
]

function modelRows(model: ModelSpec): readonly SettingRow[] {
  switch (model.kind) {
    case 'neuron':
      return [row('activation', specNames.activation[model.activation])]
    case 'dense':
      return [row('hidden', listOf(model.hidden) || text.none), ...hiddenRows(model)]
    case 'convolutional':
      return [
        row('blocks', model.blocks.map(blockText).join(' → ')),
        row('join', specNames.join[model.join]),
        // Without hidden layers behind the join there is nothing to activate or drop out.
        ...(model.hidden.length === 0
          ? []
          : [row('hidden', listOf(model.hidden)), ...hiddenRows(model)]),
      ]
    case 'layers':
      return [row('layers', model.layers.map(layerText).join(' → ') || text.none)]
  }
}

const hiddenRows = ({
  activation,
  dropout,
}: Extract<ModelSpec, { readonly kind: 'dense' | 'convolutional' }>): readonly SettingRow[] => [
  ...(activation === 'relu' ? [] : [row('activation', specNames.activation[activation])]),
  ...(dropout === 0 ? [] : [numberRow('dropout', dropout)]),
]
