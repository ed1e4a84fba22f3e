/** The value at `share` (0 to 1) of the way, exact at both ends, unlike from + (to − from) · share. */
export const between = (from: number, to: number, share: number): number =>
  from * (1 - share) + to * share
