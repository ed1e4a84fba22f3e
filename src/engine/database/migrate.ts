import type { DatabaseSync } from 'node:sqlite'
import { ProblemError } from '#shared/contract/problem.ts'
import { firstProject } from './migrations/0001-first-project.ts'
import { resumableRuns } from './migrations/0002-resumable-runs.ts'
import { library } from './migrations/0003-library.ts'
import { presenceAndPredictions } from './migrations/0004-presence-and-predictions.ts'
import { coveringIndex } from './migrations/0005-covering-index.ts'
import { runsThatGoOn } from './migrations/0006-runs-that-go-on.ts'
import { whatAStepTells } from './migrations/0007-what-a-step-tells.ts'
import { describedAndDeletedRuns } from './migrations/0008-described-and-deleted-runs.ts'
import { whatANetworkSees } from './migrations/0009-what-a-network-sees.ts'
import { experiments } from './migrations/0010-experiments.ts'

/** Every version's SQL, in order: entry n brings a database of version n to n + 1. */
const MIGRATIONS: readonly string[] = [
  firstProject,
  resumableRuns,
  library,
  presenceAndPredictions,
  coveringIndex,
  runsThatGoOn,
  whatAStepTells,
  describedAndDeletedRuns,
  whatANetworkSees,
  experiments,
]

export const DATABASE_VERSION = MIGRATIONS.length

/**
 * Brings a database to the newest version, one transaction for each step, so that a kill leaves it
 * at a whole version.
 * @throws ProblemError PROJECT_TOO_NEW when a later Downhill made it.
 */
export function migrate(sqlite: DatabaseSync): void {
  const version = Number(sqlite.prepare('PRAGMA user_version').get()?.['user_version'])
  if (version > DATABASE_VERSION) {
    throw new ProblemError(
      'PROJECT_TOO_NEW',
      'This project was made by a newer version of Downhill. Update Downhill to open it; nothing was changed.',
      { projectVersion: version, supportedVersion: DATABASE_VERSION },
    )
  }
  for (let next = version; next < DATABASE_VERSION; next++) {
    sqlite.exec(
      `BEGIN IMMEDIATE; ${MIGRATIONS[next] ?? ''}; PRAGMA user_version = ${next + 1}; COMMIT`,
    )
  }
}
