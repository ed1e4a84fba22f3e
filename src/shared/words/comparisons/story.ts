import type { RunResult } from '../../domain/run.ts'

/** What a comparison of a few trainings says, in sentences. */
export interface Story {
  /** What all of them had alike, and what not. */
  readonly equal: readonly string[]
  /** What came out; empty before there is something to compare. */
  readonly found: readonly string[]
  /** How sure that is. */
  readonly sure: readonly string[]
}

/** What of a training's end is told. */
export type Trained = Pick<RunResult, 'train' | 'validation' | 'majority'>
