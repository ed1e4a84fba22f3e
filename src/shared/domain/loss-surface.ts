import { z } from 'zod'

/** Points along one side of the grid of each level; each level's points are among the next one's. */
export const SURFACE_SIDES = [5, 9, 17, 33] as const
/** Columns and rows of points are counted from 0 to this, on the grid of the finest level. */
export const LAST_LINE = 32
/** The column and row of the trained network. */
export const CENTRE_LINE = LAST_LINE / 2

export const SurfaceLevel = z.int().min(1).max(SURFACE_SIDES.length)
/** Runs whose ways are drawn besides that of the run itself. */
export const MAX_OTHER_PATHS = 7

/**
 * Which two directions away from the trained weights are looked along. `random`: two Gaussian ones,
 * normalised filter by filter (Li et al., 2018); 1 is as far as each filter is long. `path`: the
 * first two principal directions of the ways that training took; 1 is as far as the ways lead along
 * the first of them.
 */
export const SurfaceDirections = z.enum(['random', 'path'])
export type SurfaceDirections = z.infer<typeof SurfaceDirections>

/** What of a loss is looked at, and how closely. */
export const SurfaceSettings = z
  .object({
    directions: SurfaceDirections.default('random'),
    /** Decides random directions. */
    seed: z.int().min(0).max(0xffffffff).default(1),
    split: z.enum(['train', 'validation']).default('validation'),
    /** At the most; which ones is decided by the run's own seed. */
    photos: z.int().min(1).max(100_000).default(512),
    /** How far to look from the trained weights, in lengths of a direction. */
    extent: z.number().min(0.01).max(100).default(1),
    level: SurfaceLevel.default(SURFACE_SIDES.length),
  })
  .readonly()
export type SurfaceSettings = z.infer<typeof SurfaceSettings>

const Line = z.int().min(0).max(LAST_LINE)
/** Null for one that is infinite or no number. */
const Loss = z.number().nullable()

/** The loss at one point of the grid. */
export const SurfacePoint = z
  .object({
    /** Along the first direction. */
    column: Line,
    /** Along the second. */
    row: Line,
    loss: Loss,
  })
  .readonly()
export type SurfacePoint = z.infer<typeof SurfacePoint>

/** Weights that training came by, as seen from the plane of the surface. */
export const PathPoint = z
  .object({
    /** Updates made until then. */
    step: z.int().nonnegative(),
    /** The point of the plane that is nearest to them, in lengths of each direction. */
    a: z.number(),
    b: z.number(),
    /** Of these weights themselves, which lie off the plane, on the photos of the surface. */
    loss: Loss,
    /** The part of their squared distance from the trained weights that is off the plane: 0 to 1. */
    off: z.number().min(0).max(1),
  })
  .readonly()
export type PathPoint = z.infer<typeof PathPoint>

/** The way of one run. */
export const TrainingPath = z
  .object({
    /** The earliest first; empty where nothing was kept along the way. */
    points: z.array(PathPoint).readonly(),
    /** The weights that the run ended with; its best where it kept them. */
    end: PathPoint,
  })
  .readonly()
export type TrainingPath = z.infer<typeof TrainingPath>

/** Where a surface is looked at, and the ways on it: known before its first point. */
export const SurfacePlane = z
  .object({
    /** Photos that every loss is the mean of. */
    photos: z.int().positive(),
    /** Trainable numbers of the network: so many directions there are. */
    weights: z.int().positive(),
    /**
     * Of the squared distances of all weights along the ways from the trained ones, the part that
     * each direction holds; null for random directions.
     */
    explained: z.tuple([z.number(), z.number()]).readonly().nullable(),
    /** How long each direction is, in lengths of the trained weights that it changes. */
    lengths: z.tuple([z.number(), z.number()]).readonly(),
    /** That of the run itself first, then those that were asked for. */
    paths: z
      .array(TrainingPath)
      .min(1)
      .max(MAX_OTHER_PATHS + 1)
      .readonly(),
  })
  .readonly()
export type SurfacePlane = z.infer<typeof SurfacePlane>

/** The loss around a trained network, over a square of a plane through its weights. */
export const LossSurface = z
  .object({
    plane: SurfacePlane,
    /** The finest level whose points are all known; 0 for none. */
    level: z.int().min(0).max(SURFACE_SIDES.length),
    /** Those of finished levels first. */
    points: z.array(SurfacePoint).readonly(),
  })
  .readonly()
export type LossSurface = z.infer<typeof LossSurface>

/** What became known of a surface since its last news. */
export const SurfaceNews = z
  .object({
    /** Once, before the first points. */
    plane: SurfacePlane.nullable(),
    points: z.array(SurfacePoint).readonly(),
  })
  .readonly()
export type SurfaceNews = z.infer<typeof SurfaceNews>

/** A place on the finest grid. */
export type SurfacePlace = Pick<SurfacePoint, 'column' | 'row'>

/** The places that a level adds to those before it, from the centre outwards. */
export function placesOfLevel(level: number): readonly SurfacePlace[] {
  const stride = strideOf(level)
  const known = level > 1 ? strideOf(level - 1) : undefined
  const lines = Array.from({ length: LAST_LINE / stride + 1 }, (_, index) => index * stride)
  return lines
    .flatMap((row) => lines.map((column) => ({ column, row })))
    .filter(({ column, row }) => known === undefined || column % known > 0 || row % known > 0)
    .sort((one, other) => fromCentre(one) - fromCentre(other))
}

/** Lines of the finest grid from one line of a level to its next. */
export const strideOf = (level: number): number =>
  LAST_LINE / ((SURFACE_SIDES[level - 1] ?? SURFACE_SIDES[0]) - 1)

/** How far along its direction a line lies, in lengths of that direction. */
export const coordinateOf = (line: number, extent: number): number =>
  (line / CENTRE_LINE - 1) * extent

/** Points of the whole grid of a level. */
export const pointsOfLevel = (level: number): number => (SURFACE_SIDES[level - 1] ?? 0) ** 2

/** The finest level of which all points are known, when so many are, in the order of levels. */
export const levelOf = (points: number): number =>
  SURFACE_SIDES.filter((side) => side ** 2 <= points).length

const fromCentre = ({ column, row }: SurfacePlace): number =>
  (column - CENTRE_LINE) ** 2 + (row - CENTRE_LINE) ** 2
