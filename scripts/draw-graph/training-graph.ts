import { resolve } from 'node:path'
import { shownGraph } from './shown-graph.ts'
import { drawGraph } from './svg.ts'
import { trainingStep } from './training-step.ts'

/** Where the picture lies that docs/training.md shows. */
export const PICTURE = resolve(import.meta.dirname, '..', '..', 'docs', 'training-graph.svg')

/** The picture as it should be, from what the compiler writes now. */
export function drawTrainingGraph() {
  const { nodes, fetched } = trainingStep()
  const shown = shownGraph(nodes, fetched)
  return { svg: drawGraph(shown), shown: shown.nodes, all: nodes }
}
