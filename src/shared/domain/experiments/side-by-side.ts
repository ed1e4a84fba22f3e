import { z } from 'zod'

export const MAX_SIDE_BY_SIDE = 16

/**
 * Runs of an experiment that train at the same time, at the most: fewer where cores or memory do not
 * suffice. With 1 they train in turn, and their seconds can be compared.
 */
export const SideBySide = z.int().min(1).max(MAX_SIDE_BY_SIDE).default(1)
