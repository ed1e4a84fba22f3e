import { formatInteger } from '#renderer/ui/index.ts'

export const previewText = {
  title: 'As training changes it',
  hint: 'The same photo as the network may get it, at six steps of a run.',
  shuffle: 'Shuffle again',
  variant: (path: string, number: number, of: number) =>
    `${path}, changed: ${formatInteger(number)} of ${formatInteger(of)}`,
  busy: 'A network is at work. These pictures are made when it is done.',
  failed: 'The pictures could not be made',
} as const
