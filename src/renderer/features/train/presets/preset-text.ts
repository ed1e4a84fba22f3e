import { formatCount } from '#renderer/ui/index.ts'
import type { Preset } from './presets.ts'

export const presetText = {
  title: 'Begin with',
  presets: {
    neuron: {
      label: 'Single neuron, as in the article',
      description:
        'One weight for each pixel. Learns little, and shows all there is to see of how learning works.',
    },
    dense: {
      label: 'Fully connected',
      description: 'Two hidden layers. Quick, and usually better than guessing.',
    },
    convolutional: {
      label: 'Small convolutional',
      description: 'Finds patterns wherever they are in the photo. Usually the best from scratch.',
    },
  } satisfies Record<Preset, { readonly label: string; readonly description: string }>,
  changed: (count: number) => `${formatCount(count, 'setting')} changed since.`,
  back: 'Back to how it begins',
} as const
