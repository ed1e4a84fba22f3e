import type { CompiledTraining } from '../compiler/compile-training.ts'
import type { Learner } from './learner.ts'

/** Follows the gradient: everything happens in the graph. */
export const gradientLearner = (compiled: CompiledTraining, blockSteps: number): Learner => ({
  blockSteps,
  train: compiled.train,
  passes: (photos) => ({ forward: photos, backward: photos }),
  readSlots: compiled.readSlots,
  write(weights, slots) {
    compiled.write(weights)
    compiled.write(slots)
  },
})
