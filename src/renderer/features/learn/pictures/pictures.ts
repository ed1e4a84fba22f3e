import type { ComponentType } from 'react'
import type { IdeaId } from '../ideas.ts'
import { AnswerPicture } from './answer-picture.tsx'
import { AnythingPicture } from './anything-picture.tsx'
import { BackpropagationPicture } from './backpropagation-picture.tsx'
import { BatchPicture } from './batch-picture.tsx'
import { BeginningPicture } from './beginning-picture.tsx'
import { BendPicture } from './bend-picture.tsx'
import { ByHeartPicture } from './by-heart-picture.tsx'
import { ExamplePicture } from './example-picture.tsx'
import { GeneticPicture } from './genetic-picture.tsx'
import { InputPicture } from './input-picture.tsx'
import { LayersPicture } from './layers-picture.tsx'
import { LossPicture } from './loss-picture.tsx'
import { NeuronPicture } from './neuron-picture.tsx'
import { OptimizersPicture } from './optimizers-picture.tsx'
import { RatePicture } from './rate-picture.tsx'
import { SchedulePicture } from './schedule-picture.tsx'
import { SinglePicture } from './single-picture.tsx'
import { SlopePicture } from './slope-picture.tsx'
import { StepPicture } from './step-picture.tsx'
import { UnseenPicture } from './unseen-picture.tsx'

/** Each idea's own picture; within a Miniature it is drawn small. */
export const pictures: Readonly<Record<IdeaId, ComponentType>> = {
  example: ExamplePicture,
  input: InputPicture,
  neuron: NeuronPicture,
  layers: LayersPicture,
  bend: BendPicture,
  answer: AnswerPicture,
  loss: LossPicture,
  beginning: BeginningPicture,
  slope: SlopePicture,
  step: StepPicture,
  rate: RatePicture,
  schedule: SchedulePicture,
  batch: BatchPicture,
  single: SinglePicture,
  optimizers: OptimizersPicture,
  genetic: GeneticPicture,
  backpropagation: BackpropagationPicture,
  anything: AnythingPicture,
  unseen: UnseenPicture,
  byHeart: ByHeartPicture,
}
