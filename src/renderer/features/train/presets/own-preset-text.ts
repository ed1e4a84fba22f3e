import type { RunSpec } from '#shared/domain/run-spec.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { formatCount, formatSetting } from '#renderer/ui/index.ts'

/** What a preset is, at a glance: `Convolutional · 64 px, colour · Adam, 0.001 · 40 epochs`. */
export const describeSpec = ({ model, input, optimizer, schedule, epochs }: RunSpec): string =>
  [
    specNames.model[model.kind],
    `${input.imageSize}\u00a0px, ${specNames.colour[input.colour].toLowerCase()}`,
    `${specNames.optimizer[optimizer.kind]}, ${formatSetting(schedule.learningRate)}`,
    formatCount(epochs, 'epoch'),
  ].join(' · ')
