import { formatInteger } from '#renderer/ui/index.ts'
import type { ChapterId, IdeaId } from './ideas.ts'
import type { LearnPlace } from './learn-place.ts'
import type { IdeaWords } from './words/idea-words.ts'
import { learning } from './words/learning.ts'
import { network } from './words/network.ts'
import { speed } from './words/speed.ts'
import { worth } from './words/worth.ts'

/** What each page says. */
export const ideaWords: Readonly<Record<IdeaId, IdeaWords>> = {
  ...network,
  ...learning,
  ...speed,
  ...worth,
}

export const text = {
  title: 'Learn',
  subtitle: 'What training is, idea by idea. Each ends where you can try it on your own photos.',
  back: 'All ideas',
  chapters: {
    network: 'What a network is',
    learning: 'How it learns',
    speed: 'How fast',
    worth: 'Does it work?',
  } satisfies Readonly<Record<ChapterId, string>>,
  chapterLines: {
    network: 'From a photo to an answer: numbers, weights, sums and bends.',
    learning: 'How an answer that is wrong makes the next one better.',
    speed: 'The same idea, done well enough to be of use.',
    worth: 'What may be expected of it, and what a result says.',
  } satisfies Readonly<Record<ChapterId, string>>,
  where: (chapter: string, number: number, all: number) =>
    `${chapter} · ${formatInteger(number)} of ${formatInteger(all)}`,
  tryIt: 'Try it',
  opensSample: 'No project is open, so this opens the built-in cats and dogs first.',
  notOpened: 'The sample could not be opened',
  places: {
    import: 'Open photos',
    photos: 'Look at the photos',
    splits: 'Open the splits',
    train: 'Open the Train page',
    runs: 'Open the runs',
    playground: 'Open the descent playground',
    findRate: 'Open the learning-rate finder',
    checkGradients: 'Open the gradient check',
    race: 'Open the optimizer race',
    batchSizes: 'Compare batch sizes',
    lossSurface: 'Open the loss surface',
    linearOrNot: 'Compare with and without the bend',
    width: 'Compare widths',
    shuffledLabels: 'Train on shuffled labels',
    sweep: 'Open the sweep',
  } satisfies Readonly<Record<LearnPlace, string>>,
  neighbours: 'Ideas before and after',
  previous: (title: string) => `Before: ${title}`,
  next: (title: string) => `Next idea: ${title}`,
  papers: 'Papers',
  paper: (authors: string, year: number | null) =>
    year === null ? authors : `${authors}, ${year.toFixed(0)}`,

  reading: 'Where to learn more',
  readingLine:
    'Each opens in your browser, after it has asked you. Your browser then goes online; Downhill does not.',
  openLink: (title: string) => `Open “${title}” in the browser`,
  linkNotOpened: 'The address could not be opened',
  goodFor: {
    article:
      'The article that Downhill follows: what training is, from one neuron to the learning rate.',
    nielsen:
      'A book to begin with. It works out backpropagation step by step, with a network that reads handwritten digits.',
    deepLearning:
      'The textbook, free to read online. For the mathematics, when you want all of it.',
    cs231n:
      'A course about networks and pictures. Full of advice on data, weights and rates, and on finding what is wrong.',
    blueBrown: 'Films: what networks, descent and backpropagation look like when they move.',
    ruder:
      'One page that compares momentum, RMSprop, Adam and their relatives, formula by formula.',
  },
} as const
