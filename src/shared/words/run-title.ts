import type { Run } from '#shared/domain/run.ts'

type Named = Pick<Run, 'id' | 'name'>

/** What a run is called where its number stands beside it, or need not. */
export const runTitle = ({ id, name }: Named): string => name ?? `Run ${id}`

/** A run's name and its number, where runs of one name must be told apart. */
export const fullRunTitle = ({ id, name }: Named): string =>
  name === null ? `Run ${id}` : `${name} (run ${id})`
