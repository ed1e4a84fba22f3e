export type Spot = readonly [x: number, y: number]

/** How fast it rises along its floor, and across. */
const ALONG = 0.004
const ACROSS = 0.4

/** A loss of two weights: a ravine that lies aslant, a hundred times as steep across as along. */
export const ravine = {
  start: [-4, 0],
  /** 0.004·(2x + y)² + 0.4·(x − 2y)² */
  heightAt: ([x, y]: Spot): number => ALONG * (2 * x + y) ** 2 + ACROSS * (x - 2 * y) ** 2,
  slopeAt: ([x, y]: Spot): Spot => {
    const along = 2 * ALONG * (2 * x + y)
    const across = 2 * ACROSS * (x - 2 * y)
    return [2 * along + across, along - 2 * across]
  },
  /** The line of all places of one height above 0, once around. */
  contour: (height: number): readonly Spot[] =>
    Array.from({ length: 96 }, (_, i) => {
      const angle = (i / 96) * 2 * Math.PI
      const along = Math.sqrt(height / ALONG) * Math.cos(angle)
      const across = Math.sqrt(height / ACROSS) * Math.sin(angle)
      return [(2 * along + across) / 5, (along - 2 * across) / 5]
    }),
} as const
