import { z } from 'zod'
import type { Landscape } from './landscape.ts'
import { line } from './line.ts'
import { plateau } from './plateau.ts'
import { square } from './square.ts'
import { twoMinima } from './two-minima.ts'
import { valley } from './valley.ts'

export const LandscapeName = z.enum(['line', 'square', 'twoMinima', 'plateau', 'valley'])
export type LandscapeName = z.infer<typeof LandscapeName>

/** Every landscape, in the order in which they are offered. */
export const landscapes: Readonly<Record<LandscapeName, Landscape>> = {
  line,
  square,
  twoMinima,
  plateau,
  valley,
}
