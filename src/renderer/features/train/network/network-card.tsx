import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Card, SegmentedControl } from '#renderer/ui/index.ts'
import { NetworkDiagram } from '../diagram/network-diagram.tsx'
import type { DraftModel } from '../draft/draft.ts'
import { useDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { text } from '../text.ts'
import { ConvolutionalSettings } from './convolutional-settings.tsx'
import { DenseSettings } from './dense-settings.tsx'
import { MoreNetworkSettings } from './more-network-settings.tsx'
import { NeuronSettings } from './neuron-settings.tsx'

const KINDS: readonly DraftModel[] = ['neuron', 'dense', 'convolutional']

const SETTINGS = {
  neuron: NeuronSettings,
  dense: DenseSettings,
  convolutional: ConvolutionalSettings,
} as const satisfies Record<DraftModel, unknown>

/** What the network is made of. */
export function NetworkCard() {
  const { draft, change } = useDraft()
  const Settings = SETTINGS[draft.model]
  return (
    <Card title={text.network}>
      <SegmentedControl
        label={settingNames.model}
        hideLabel
        description={choiceNotes.model[draft.model]}
        value={draft.model}
        onValueChange={(model) => change({ model })}
        options={KINDS.map((value) => ({ value, label: specNames.model[value] }))}
      />
      <NetworkDiagram />
      <Settings />
      <MoreNetworkSettings />
    </Card>
  )
}
