import type { ModelSpec } from './model-spec.ts'
import type { Run } from './run.ts'
import type { RunSpec } from './run-spec.ts'

/** What a search may look for in a run besides the words of its settings. */
export type SearchedRun = Pick<Run, 'id' | 'name' | 'tags' | 'note'>

/** Small letters, and one space in place of spaces, hyphens and what separates lists. */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-\s,;·]+/g, ' ')
    .trim()

/**
 * Whether every word of a search occurs in the run, wherever it stands. Of nothing, all are found.
 * @param words of its settings, as `specWords` gives them
 */
export function matchesRun(run: SearchedRun, words: string, search: string): boolean {
  const { id, name, tags, note } = run
  const searched = [`run ${id}`, foldText([name ?? '', ...tags, note].join('\n')), words].join('\n')
  const wanted = foldText(search)
  return wanted === '' || wanted.split(' ').every((word) => isIn(searched, word))
}

/** A number counts as a whole: of 1, neither run 12 nor 16 filters are found. */
const isIn = (searched: string, word: string): boolean =>
  /^\d+$/.test(word) ? new RegExp(`(?<!\\d)${word}(?!\\d)`).test(searched) : searched.includes(word)

/** The words in which lists describe the photo, the network and how it learned; folded. */
export function specWords({
  input,
  model,
  optimizer,
  schedule,
  loss,
  trainingLabels,
}: RunSpec): string {
  return foldText(
    [
      `${input.imageSize} px`,
      input.colour === 'rgb' ? 'colour' : 'grey',
      ...modelWords(model),
      optimizer.kind,
      String(schedule.learningRate),
      spaced(schedule.kind),
      spaced(loss),
      ...(optimizer.kind === 'genetic' ? ['algorithm'] : []),
      ...(schedule.kind === 'step' ? ['steps'] : []),
      ...(trainingLabels === 'shuffled' ? ['shuffled labels'] : []),
      ...(schedule.kind === 'cosineRestarts' ? ['cosine with restarts'] : []),
    ].join(' '),
  )
}

function modelWords(model: ModelSpec): readonly string[] {
  const listed = (counts: readonly number[]) => counts.map((count) => count.toLocaleString('en'))
  switch (model.kind) {
    case 'neuron':
      return ['single neuron']
    case 'dense':
      return model.hidden.length === 0
        ? ['fully connected no hidden layer']
        : ['fully connected', listed(model.hidden).join(', ')]
    case 'convolutional':
      return [
        'convolutional',
        listed(model.blocks.map(({ filters }) => filters)).join(', '),
        listed(model.hidden).join(', '),
      ]
    case 'layers':
      return [`${model.layers.length} ${model.layers.length === 1 ? 'layer' : 'layers'}`]
  }
}

/** `oneCycle` as `one cycle`. */
const spaced = (name: string): string => name.replace(/([A-Z])/g, ' $1')
