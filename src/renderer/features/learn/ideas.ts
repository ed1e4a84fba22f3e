import type { LinkId } from '#shared/domain/reading-list.ts'
import type { LearnPlace } from './learn-place.ts'

export const CHAPTERS = ['network', 'learning', 'speed', 'worth'] as const
export type ChapterId = (typeof CHAPTERS)[number]

/** Every idea of the article, in its order. */
export const IDEAS = [
  'example',
  'input',
  'neuron',
  'layers',
  'bend',
  'answer',
  'loss',
  'beginning',
  'slope',
  'step',
  'rate',
  'schedule',
  'batch',
  'single',
  'optimizers',
  'genetic',
  'backpropagation',
  'anything',
  'unseen',
  'byHeart',
] as const
export type IdeaId = (typeof IDEAS)[number]

export interface Idea {
  readonly chapter: ChapterId
  /** Where its reader tries it. */
  readonly place: LearnPlace
  /** What its text names. */
  readonly papers: readonly LinkId[]
}

export const ideas: Readonly<Record<IdeaId, Idea>> = {
  example: { chapter: 'network', place: 'import', papers: [] },
  input: { chapter: 'network', place: 'photos', papers: [] },
  neuron: { chapter: 'network', place: 'train', papers: [] },
  layers: { chapter: 'network', place: 'train', papers: [] },
  bend: { chapter: 'network', place: 'linearOrNot', papers: [] },
  answer: { chapter: 'network', place: 'train', papers: [] },
  loss: { chapter: 'learning', place: 'train', papers: [] },
  beginning: { chapter: 'learning', place: 'runs', papers: ['glorot2010'] },
  slope: { chapter: 'learning', place: 'playground', papers: [] },
  step: { chapter: 'learning', place: 'lossSurface', papers: ['li2018'] },
  rate: { chapter: 'speed', place: 'findRate', papers: ['smith2017'] },
  schedule: { chapter: 'speed', place: 'sweep', papers: ['loshchilov2017', 'smith2017'] },
  batch: { chapter: 'speed', place: 'batchSizes', papers: [] },
  single: { chapter: 'speed', place: 'batchSizes', papers: [] },
  optimizers: { chapter: 'speed', place: 'race', papers: ['kingma2015'] },
  genetic: { chapter: 'speed', place: 'race', papers: [] },
  backpropagation: { chapter: 'speed', place: 'checkGradients', papers: ['rumelhart1986'] },
  anything: { chapter: 'worth', place: 'width', papers: ['cybenko1989', 'hornik1991'] },
  unseen: { chapter: 'worth', place: 'splits', papers: [] },
  byHeart: { chapter: 'worth', place: 'shuffledLabels', papers: ['zhang2017'] },
}

/** Where an idea stands among all, counted from 1. */
export const numberOf = (idea: IdeaId): number => IDEAS.indexOf(idea) + 1

/** The ideas before and after; undefined at either end. */
export const neighboursOf = (
  idea: IdeaId,
): { readonly previous: IdeaId | undefined; readonly next: IdeaId | undefined } => {
  const place = IDEAS.indexOf(idea)
  return { previous: IDEAS[place - 1], next: IDEAS[place + 1] }
}

export const ideasOf = (chapter: ChapterId): readonly IdeaId[] =>
  IDEAS.filter((idea) => ideas[idea].chapter === chapter)
