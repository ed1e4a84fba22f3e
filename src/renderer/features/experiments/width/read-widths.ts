import { Widths } from '#shared/domain/experiments/width.ts'

/** The widths that a list such as `1, 4, 16` names; undefined where it is not such a list. */
export const readWidths = (typed: string): readonly number[] | undefined =>
  Widths.safeParse(
    typed
      .split(/[\s,;]+/)
      .filter((word) => word !== '')
      .map(Number)
      .toSorted((a, b) => a - b),
  ).data
