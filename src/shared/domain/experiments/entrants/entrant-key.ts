/** Which entrant a part belongs to, from 0, and which of the repetitions, from 0. */
export interface EntrantPlace {
  readonly entrant: number
  readonly again: number
}

export const entrantKey = ({ entrant, again }: EntrantPlace): string =>
  `${entrant + 1}/${again + 1}`

/** Undefined for the key of something else. */
export function entrantPlace(key: string): EntrantPlace | undefined {
  const [entrant, again] = /^(\d+)\/(\d+)$/.exec(key)?.slice(1).map(Number) ?? []
  return entrant === undefined || again === undefined
    ? undefined
    : { entrant: entrant - 1, again: again - 1 }
}
