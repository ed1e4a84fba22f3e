import { z } from 'zod'
import {
  type Experiment,
  type ExperimentDescription,
  type ExperimentKind,
  ExperimentSettings,
  ExperimentState,
} from '#shared/domain/experiments/experiment.ts'
import {
  type ExperimentPart,
  PartResult,
  PartState,
  PlannedPart,
} from '#shared/domain/experiments/part.ts'
import { Count, json } from './columns.ts'
import type { Database } from './database.ts'

const ExperimentRow = z
  .object({
    id: z.int(),
    settings: json(ExperimentSettings),
    name: z.string().nullable(),
    note: z.string(),
    state: ExperimentState,
    reason: z.string().nullable(),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
    planned: z.int(),
    done: z.int(),
    failed: z.int(),
  })
  .transform(({ planned, done, failed, ...row }): Experiment => ({
    ...row,
    parts: { planned, done, failed },
  }))

const countOf = (where: string) =>
  `(SELECT count(*) FROM experiment_parts WHERE experiment_id = experiments.id${where})`
const COLUMNS = `id, settings, name, note, state, reason, created_at AS createdAt,
  ended_at AS endedAt, ${countOf('')} AS planned, ${countOf(` AND state = 'done'`)} AS done,
  ${countOf(` AND state = 'failed'`)} AS failed`

const PartRow = z
  .object({
    planned: json(PlannedPart),
    state: PartState,
    reason: z.string().nullable(),
    runId: z.int().nullable(),
    result: json(PartResult).nullable(),
  })
  .transform(({ planned, ...row }): ExperimentPart => ({ ...planned, ...row }))

/** Which experiments a list holds: all that are kept, or those that were deleted. */
export type ExperimentShelf = 'kept' | 'deleted'

const ON_SHELF: Readonly<Record<ExperimentShelf, string>> = {
  kept: 'removal IS NULL',
  deleted: `removal = 'deleted'`,
}

const Id = z.object({ id: z.int() })

export interface ExperimentsRepository {
  readonly add: (settings: ExperimentSettings) => Experiment
  /** Undefined also when it was deleted. */
  readonly get: (id: number) => Experiment | undefined
  readonly count: (shelf: ExperimentShelf, kind?: ExperimentKind) => number
  /** The latest first. */
  readonly page: (
    page: { readonly offset: number; readonly limit: number },
    shelf: ExperimentShelf,
    kind?: ExperimentKind,
  ) => readonly Experiment[]
  /** The parts that are planned so far, in their order. */
  readonly parts: (id: number) => readonly ExperimentPart[]
  /** Adds those parts that are not recorded yet, behind the others. */
  readonly plan: (id: number, parts: readonly PlannedPart[]) => void
  readonly setPart: (
    id: number,
    key: string,
    change: Pick<ExperimentPart, 'state'> &
      Partial<Pick<ExperimentPart, 'reason' | 'runId' | 'result'>>,
  ) => void
  /** Parts that failed are done once more. */
  readonly retryFailed: (id: number) => void
  /** The hash of the photos that it began with, which is this one if it has not begun. */
  readonly photos: (id: number, hash: string) => string | undefined
  /** Threads of each trainer, where its runs train side by side. */
  readonly threads: (id: number) => number | null
  readonly setThreads: (id: number, threads: number) => void
  /** The same hash; null before it has begun. */
  readonly photosOf: (id: number) => string | null
  readonly describe: (id: number, description: ExperimentDescription) => void
  readonly setState: (id: number, state: ExperimentState) => void
  readonly end: (
    id: number,
    end: { readonly state: ExperimentState; readonly reason: string | null },
  ) => void
  /** The experiment is under way again. */
  readonly reopen: (id: number) => void
  /** It was not ended by a person: it goes on when its project is opened again. */
  readonly setGoesOn: (id: number) => void
  /** The latest experiment that goes on. */
  readonly goingOn: () => number | undefined
  /** Takes an experiment and its runs from one shelf to the other. False when it does not lie there. */
  readonly move: (id: number, to: ExperimentShelf) => boolean
  /** Drops those that were deleted. Their runs were given up before. */
  readonly removeDeleted: () => void
  /** Ends what a kill left under way; what nobody had asked to end goes on. */
  readonly stopUnended: () => void
}

const now = () => new Date().toISOString()

export function createExperimentsRepository(database: Database): ExperimentsRepository {
  const get = (id: number): Experiment | undefined =>
    database.get(
      ExperimentRow,
      `SELECT ${COLUMNS} FROM experiments WHERE id = :id AND ${ON_SHELF.kept}`,
      { id },
    )
  const where = (shelf: ExperimentShelf, kind: ExperimentKind | undefined) =>
    `WHERE ${ON_SHELF[shelf]}${kind === undefined ? '' : ' AND kind = :kind'}`
  const ofKind = (kind: ExperimentKind | undefined) => (kind === undefined ? {} : { kind })
  return {
    get,
    add(settings) {
      const { id } = database.run(
        `INSERT INTO experiments (kind, settings, state, created_at)
         VALUES (:kind, :settings, 'running', :createdAt)`,
        { kind: settings.kind, settings: JSON.stringify(settings), createdAt: now() },
      )
      const experiment = get(id)
      if (!experiment) throw new Error('The experiment that was just recorded is not there.')
      return experiment
    },
    count: (shelf, kind) =>
      database.get(
        Count,
        `SELECT count(*) AS count FROM experiments ${where(shelf, kind)}`,
        ofKind(kind),
      )?.count ?? 0,
    page: ({ offset, limit }, shelf, kind) =>
      database.all(
        ExperimentRow,
        `SELECT ${COLUMNS} FROM experiments ${where(shelf, kind)}
         ORDER BY id DESC LIMIT :limit OFFSET :offset`,
        { offset, limit, ...ofKind(kind) },
      ),
    parts: (id) =>
      database.all(
        PartRow,
        `SELECT planned, state, reason, run_id AS runId, result FROM experiment_parts
         WHERE experiment_id = :id ORDER BY position`,
        { id },
      ),
    plan(id, parts) {
      for (const part of parts) {
        database.run(
          `INSERT INTO experiment_parts (experiment_id, position, key, planned, state)
           VALUES (:id,
             (SELECT count(*) FROM experiment_parts WHERE experiment_id = :id), :key, :planned,
             'waiting')
           ON CONFLICT DO NOTHING`,
          { id, key: part.key, planned: JSON.stringify(part) },
        )
      }
    },
    setPart: (id, key, { state, reason = null, runId = null, result = null }) =>
      void database.run(
        `UPDATE experiment_parts SET state = :state, reason = :reason,
           run_id = coalesce(:runId, run_id), result = :result
         WHERE experiment_id = :id AND key = :key`,
        { id, key, state, reason, runId, result: result && JSON.stringify(result) },
      ),
    retryFailed: (id) =>
      void database.run(
        `UPDATE experiment_parts SET state = 'waiting', reason = NULL
         WHERE experiment_id = :id AND state = 'failed'`,
        { id },
      ),
    photos: (id, hash) =>
      database.get(
        z.object({ photos: z.string() }),
        'UPDATE experiments SET photos = coalesce(photos, :hash) WHERE id = :id RETURNING photos',
        { id, hash },
      )?.photos,
    threads: (id) =>
      database.get(
        z.object({ threads: z.int().nullable() }),
        'SELECT threads FROM experiments WHERE id = :id',
        { id },
      )?.threads ?? null,
    setThreads: (id, threads) =>
      void database.run('UPDATE experiments SET threads = :threads WHERE id = :id', {
        id,
        threads,
      }),
    photosOf: (id) =>
      database.get(
        z.object({ photos: z.string().nullable() }),
        'SELECT photos FROM experiments WHERE id = :id',
        { id },
      )?.photos ?? null,
    describe: (id, { name, note }) =>
      void database.run('UPDATE experiments SET name = :name, note = :note WHERE id = :id', {
        id,
        name,
        note,
      }),
    setState: (id, state) =>
      void database.run('UPDATE experiments SET state = :state WHERE id = :id', { id, state }),
    end: (id, { state, reason }) =>
      void database.run(
        `UPDATE experiments SET state = :state, reason = :reason, ended_at = :endedAt
         WHERE id = :id`,
        { id, state, reason, endedAt: now() },
      ),
    reopen: (id) =>
      void database.run(
        `UPDATE experiments SET state = 'running', reason = NULL, ended_at = NULL, goes_on = 0
         WHERE id = :id`,
        { id },
      ),
    setGoesOn: (id) =>
      void database.run('UPDATE experiments SET goes_on = 1 WHERE id = :id', { id }),
    goingOn: () =>
      database.get(
        Id,
        `SELECT id FROM experiments WHERE goes_on = 1 AND ${ON_SHELF.kept}
         ORDER BY id DESC LIMIT 1`,
      )?.id,
    move(id, to) {
      const [from, removal] =
        to === 'deleted' ? (['kept', 'deleted'] as const) : (['deleted', null] as const)
      const moved =
        database.run(
          `UPDATE experiments SET removal = :removal WHERE id = :id AND ${ON_SHELF[from]}`,
          { id, removal },
        ).changes > 0
      if (moved) {
        database.run(
          `UPDATE runs SET removal = :removal
           WHERE experiment_id = :id AND coalesce(removal, 'deleted') = 'deleted'`,
          { id, removal },
        )
      }
      return moved
    },
    removeDeleted() {
      database.run(`DELETE FROM experiments WHERE removal = 'deleted'`)
    },
    stopUnended() {
      database.run(`UPDATE experiment_parts SET state = 'waiting' WHERE state = 'running'`)
      database.run(
        `UPDATE experiments SET goes_on = goes_on OR state = 'running', state = 'stopped',
           ended_at = :endedAt
         WHERE state IN ('running', 'stopping')`,
        { endedAt: now() },
      )
    },
  }
}
