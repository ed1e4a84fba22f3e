import type { StepPoint } from '../metrics.ts'
import { pointOfStep } from '../step-series.ts'

/** A single step of which nothing but its loss is known. */
export const lossPoint = (step: number, loss: number, smoothed = loss): StepPoint =>
  pointOfStep({ step, loss, smoothed, seconds: null, learningRate: null, gradientNorm: null })
