import { peeking, portrait } from './close-ups.ts'
import { curled, lying } from './lying-poses.ts'
import { sittingFront, sittingSide, standing } from './upright-poses.ts'

/** Draws an animal in each pose; cats and dogs take the same ones. */
export const poses = { sittingFront, sittingSide, standing, lying, curled, portrait, peeking }

export type PoseName = keyof typeof poses
