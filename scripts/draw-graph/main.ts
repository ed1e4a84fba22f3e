/** `npm run draw-graph`: the picture in docs/training.md, drawn again. */
import { writeFile } from 'node:fs/promises'
import { drawTrainingGraph, PICTURE } from './training-graph.ts'

const { svg, shown, all } = drawTrainingGraph()
await writeFile(PICTURE, svg)
process.stdout.write(`${shown.length} of ${all.length} operations are drawn in ${PICTURE}\n`)
