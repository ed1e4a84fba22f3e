import { formatCount, formatInteger } from '#renderer/ui/index.ts'
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
  name: 'Name',
  save: 'Save as a preset…',
  saveTitle: 'Keep these settings',
  saveSubmit: 'Save',
  saveNeedsSpec: 'A value is out of range, or settings do not go together; mend that first.',
  tooMany: (most: number) =>
    `Downhill keeps ${formatInteger(most)} presets at most. Delete one first.`,
  rename: 'Rename',
  renameTitle: (name: string) => `Rename “${name}”`,
  delete: 'Delete',
  deleted: (name: string) => `The preset “${name}” was deleted`,
  undoDelete: 'Undo',
  notDeleted: (name: string) => `“${name}” could not be deleted`,
  notRestored: (name: string) => `“${name}” could not be brought back`,
  damaged: 'Your presets could not be read',
  damagedText: (file: string) =>
    `Their file is damaged. It was put aside as ${file}, and nothing in it was changed; presets that you save from now on go into a new file.`,
  notRead: 'Your presets could not be loaded',
} as const
