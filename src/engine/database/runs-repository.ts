import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { Label } from '#shared/domain/label.ts'
import { RateChange } from '#shared/domain/rate-change.ts'
import { type Run, RunResult, RunState } from '#shared/domain/run.ts'
import { RunDescription } from '#shared/domain/run-description.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import type { SearchedRun } from '#shared/domain/run-words.ts'
import { Count, flag, json } from './columns.ts'
import type { Database } from './database.ts'

/** As a run recorded it: at first without a colour, which then was that of the position. */
const RecordedLabel = z
  .object({ ...Label.unwrap().shape, colour: Label.unwrap().shape.colour.optional() })
  .transform(({ colour, ...label }): Label => ({ ...label, colour: colour ?? label.position }))

const { name, tags, note } = RunDescription.unwrap().shape
/** Of a run that nobody wrote about there is no row. */
const Description = {
  name,
  tags: json(tags)
    .nullable()
    .transform((written) => written ?? []),
  note: note.nullable().transform((written) => written ?? ''),
}

const RunRow = z
  .object({
    id: z.int(),
    ...Description,
    state: RunState,
    reason: z.string().nullable(),
    spec: json(RunSpec),
    labels: json(z.array(RecordedLabel)),
    trainPhotos: z.int(),
    validationPhotos: z.int(),
    stepsPerEpoch: z.int(),
    stepsDone: z.int(),
    hasWeights: flag,
    canResume: flag,
    forkedFromRun: z.int().nullable(),
    forkedFromStep: z.int().nullable(),
    experimentId: z.int().nullable(),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
    rateChanges: json(z.array(RateChange)),
    result: json(RunResult).nullable(),
  })
  .transform(({ forkedFromRun: runId, forkedFromStep: step, ...row }): Run => ({
    ...row,
    forkedFrom: runId === null || step === null ? null : { runId, step },
  }))

const COLUMNS = `id, name, tags, note, state, reason, spec, labels, length(train_samples) / 4 AS trainPhotos,
  length(validation_samples) / 4 AS validationPhotos, steps_per_epoch AS stepsPerEpoch,
  steps_done AS stepsDone, has_weights AS hasWeights, can_resume AS canResume,
  forked_from_run AS forkedFromRun, forked_from_step AS forkedFromStep,
  experiment_id AS experimentId, created_at AS createdAt,
  ended_at AS endedAt, result,
  (SELECT json_group_array(json_object('step', step, 'factor', factor) ORDER BY step)
   FROM rate_changes WHERE run_id = runs.id) AS rateChanges`

const DESCRIBED = 'runs LEFT JOIN run_descriptions ON run_id = id'
/** A run that was not deleted. */
const KEPT = 'removal IS NULL'

const SearchedRow = z.object({ id: z.int(), ...Description })
const SpecRow = z.object({ id: z.int(), spec: json(RunSpec) })

const SamplesRow = z.object({ train: Bytes, validation: Bytes })

/** Ids of the samples of each split. */
export interface RunSampleIds {
  readonly train: Uint32Array
  readonly validation: Uint32Array
}

export interface NewRun {
  readonly spec: RunSpec
  readonly labels: readonly Label[]
  readonly trainSamples: Uint32Array
  readonly validationSamples: Uint32Array
  readonly stepsPerEpoch: number
  readonly forkedFrom: Run['forkedFrom']
  /** The experiment that it is a part of. */
  readonly experimentId: number | null
}

/**
 * Which runs a list holds: a person's own that are kept, those of experiments, or a person's own
 * that were deleted and can be restored.
 */
export type RunShelf = 'kept' | 'ofExperiments' | 'deleted'

const DELETED = `removal = 'deleted'`
const ON_SHELF: Readonly<Record<RunShelf, string>> = {
  kept: `${KEPT} AND experiment_id IS NULL`,
  ofExperiments: `${KEPT} AND experiment_id IS NOT NULL`,
  deleted: `${DELETED} AND experiment_id IS NULL`,
}

export interface RunsRepository {
  readonly add: (run: NewRun) => Run
  /** Undefined also when it was deleted. */
  readonly get: (id: number) => Run | undefined
  /** The samples that a run was started with, in their order. */
  readonly samples: (id: number) => RunSampleIds | undefined
  readonly count: (shelf?: RunShelf) => number
  /** The latest first. */
  readonly page: (page: { offset: number; limit: number }, shelf?: RunShelf) => Run[]
  /** What people wrote about the runs of a shelf, all of them, the latest first. */
  readonly searched: (shelf: RunShelf) => readonly SearchedRun[]
  readonly specs: (ids: readonly number[]) => readonly z.infer<typeof SpecRow>[]
  /** These runs, the latest first; those that are gone are left out. */
  readonly all: (ids: readonly number[]) => Run[]
  /** Ids of the runs of a shelf, the latest first. */
  readonly ids: (shelf: RunShelf) => readonly number[]
  readonly describe: (id: number, description: RunDescription) => void
  /** All that were deleted and can be restored, those of experiments too. */
  readonly deletedIds: () => readonly number[]
  /** Deletes a run, or takes it back. False when it is not there to be moved. */
  readonly move: (id: number, to: 'kept' | 'deleted') => boolean
  /**
   * From now on deleted runs cannot be restored, but for those whose checkpoint another run has yet
   * to begin with. What was measured and predicted is dropped, so it belongs into a transaction.
   */
  readonly giveUpDeleted: () => void
  /** Runs that were given up, whose files are still there. */
  readonly removing: () => readonly number[]
  readonly setRemoved: (id: number) => void
  /** Steps of the run's checkpoints with which other runs have yet to begin. */
  readonly stepsAwaited: (id: number) => readonly number[]
  readonly setState: (id: number, state: RunState) => void
  readonly setProgress: (id: number, stepsDone: number) => void
  readonly setHasWeights: (id: number) => void
  readonly setCanResume: (id: number) => void
  /** The run was not ended by a person: it goes on when its project is opened again. */
  readonly setGoesOn: (id: number) => void
  /** The latest run that goes on and can. */
  readonly goingOn: () => number | undefined
  /** A run that had ended is under way again. Its result stays until it really trains. */
  readonly reopen: (id: number) => void
  /** The run trains from `stepsDone` updates on; what was measured after its last end is over. */
  readonly setTraining: (id: number, stepsDone: number) => void
  /** Without a new result an earlier one stays. A finished run cannot be resumed. */
  readonly end: (
    id: number,
    end: { state: RunState; reason: string | null; result: RunResult | null },
  ) => void
  /**
   * Marks every run that is still under way as failed, and those that nobody had asked to end as
   * going on; gives their ids.
   */
  readonly failUnended: (reason: string) => readonly number[]
}

const Id = z.object({ id: z.int() })

/** Begun from another's checkpoint, it has not saved one of its own, and may yet train. */
const AWAITING = `fork.has_weights = 0 AND (fork.can_resume = 1
  OR fork.state IN ('preparing', 'training', 'stopping', 'pausing')) AND fork.removal IS NULL`

/** Tables of what is told of runs, besides their own. */
const OF_RUNS = [
  'step_metrics',
  'epoch_metrics',
  'rate_changes',
  'watched_predictions',
  'network_pictures',
  'predictions',
  'run_descriptions',
] as const

const bytesOf = (ids: Uint32Array) => new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength)
// A copy: SQLite's bytes need not lie on a number's boundary.
const idsOf = (bytes: Uint8Array) => new Uint32Array(bytes.slice().buffer)
const now = () => new Date().toISOString()

export function createRunsRepository(database: Database): RunsRepository {
  const get = (id: number): Run | undefined => {
    return database.get(RunRow, `SELECT ${COLUMNS} FROM ${DESCRIBED} WHERE id = :id AND ${KEPT}`, {
      id,
    })
  }
  const idsWhere = (where: string, parameters = {}): readonly number[] =>
    database
      .all(Id, `SELECT id FROM runs WHERE ${where} ORDER BY id DESC`, parameters)
      .map(({ id }) => id)
  return {
    get,
    samples(id) {
      const row = database.get(
        SamplesRow,
        `SELECT train_samples AS train, validation_samples AS validation FROM runs WHERE id = :id`,
        { id },
      )
      return row && { train: idsOf(row.train), validation: idsOf(row.validation) }
    },
    add({
      spec,
      labels,
      trainSamples,
      validationSamples,
      stepsPerEpoch,
      forkedFrom,
      experimentId,
    }) {
      const { id } = database.run(
        `INSERT INTO runs (state, spec, labels, train_samples, validation_samples, steps_per_epoch,
           forked_from_run, forked_from_step, experiment_id, created_at)
         VALUES ('preparing', :spec, :labels, :train, :validation, :stepsPerEpoch,
           :forkedFromRun, :forkedFromStep, :experimentId, :createdAt)`,
        {
          spec: JSON.stringify(spec),
          labels: JSON.stringify(labels),
          train: bytesOf(trainSamples),
          validation: bytesOf(validationSamples),
          stepsPerEpoch,
          forkedFromRun: forkedFrom?.runId ?? null,
          forkedFromStep: forkedFrom?.step ?? null,
          experimentId,
          createdAt: now(),
        },
      )
      const run = get(id)
      if (!run) throw new Error('The run that was just recorded is not there.')
      return run
    },
    count: (shelf = 'kept') =>
      database.get(Count, `SELECT count(*) AS count FROM runs WHERE ${ON_SHELF[shelf]}`)?.count ??
      0,
    page: ({ offset, limit }, shelf = 'kept') =>
      database.all(
        RunRow,
        `SELECT ${COLUMNS} FROM ${DESCRIBED} WHERE ${ON_SHELF[shelf]}
         ORDER BY id DESC LIMIT :limit OFFSET :offset`,
        { limit, offset },
      ),
    searched: (shelf) =>
      database.all(
        SearchedRow,
        `SELECT id, name, tags, note FROM ${DESCRIBED} WHERE ${ON_SHELF[shelf]} ORDER BY id DESC`,
      ),
    specs: (ids) =>
      database.all(
        SpecRow,
        'SELECT id, spec FROM runs WHERE id IN (SELECT value FROM json_each(:ids))',
        { ids: JSON.stringify(ids) },
      ),
    all: (ids) =>
      database.all(
        RunRow,
        `SELECT ${COLUMNS} FROM ${DESCRIBED}
         WHERE id IN (SELECT value FROM json_each(:ids)) AND coalesce(removal, 'deleted') = 'deleted'
         ORDER BY id DESC`,
        { ids: JSON.stringify(ids) },
      ),
    ids: (shelf) => idsWhere(ON_SHELF[shelf]),
    deletedIds: () => idsWhere(DELETED),
    describe: (id, description) =>
      void database.run(
        `INSERT INTO run_descriptions (run_id, name, tags, note) VALUES (:id, :name, :tags, :note)
         ON CONFLICT DO UPDATE SET name = :name, tags = :tags, note = :note`,
        { id, ...description, tags: JSON.stringify(description.tags) },
      ),
    move: (id, to) =>
      database.run(
        to === 'deleted'
          ? `UPDATE runs SET removal = 'deleted' WHERE id = :id AND ${KEPT}`
          : `UPDATE runs SET removal = NULL WHERE id = :id AND removal = 'deleted'`,
        { id },
      ).changes > 0,
    giveUpDeleted() {
      database.run(
        `UPDATE runs SET removal = 'removing' WHERE removal = 'deleted' AND NOT EXISTS
           (SELECT 1 FROM runs AS fork WHERE fork.forked_from_run = runs.id AND ${AWAITING})`,
      )
      for (const table of OF_RUNS) {
        database.run(
          `DELETE FROM ${table} WHERE run_id IN (SELECT id FROM runs WHERE removal = 'removing')`,
        )
      }
    },
    removing: () => idsWhere(`removal = 'removing'`),
    setRemoved: (id) =>
      void database.run(`UPDATE runs SET removal = 'removed' WHERE id = :id`, { id }),
    stepsAwaited: (id) =>
      database
        .all(
          z.object({ step: z.int() }),
          `SELECT forked_from_step AS step FROM runs AS fork
           WHERE forked_from_run = :id AND forked_from_step IS NOT NULL AND ${AWAITING}`,
          { id },
        )
        .map(({ step }) => step),
    setState: (id, state) =>
      void database.run('UPDATE runs SET state = :state WHERE id = :id', { id, state }),
    setProgress: (id, stepsDone) =>
      void database.run('UPDATE runs SET steps_done = :stepsDone WHERE id = :id', {
        id,
        stepsDone,
      }),
    setHasWeights: (id) =>
      void database.run('UPDATE runs SET has_weights = 1 WHERE id = :id', { id }),
    setCanResume: (id) =>
      void database.run('UPDATE runs SET can_resume = 1 WHERE id = :id', { id }),
    setGoesOn: (id) => void database.run('UPDATE runs SET goes_on = 1 WHERE id = :id', { id }),
    goingOn: () =>
      database.get(
        Id,
        `SELECT id FROM runs WHERE goes_on = 1 AND can_resume = 1 AND ${KEPT}
         ORDER BY id DESC LIMIT 1`,
      )?.id,
    reopen: (id) =>
      void database.run(
        `UPDATE runs SET state = 'preparing', reason = NULL, ended_at = NULL, goes_on = 0
         WHERE id = :id`,
        { id },
      ),
    setTraining: (id, stepsDone) =>
      void database.run(
        `UPDATE runs SET state = 'training', steps_done = :stepsDone, result = NULL WHERE id = :id`,
        { id, stepsDone },
      ),
    end: (id, { state, reason, result }) =>
      void database.run(
        `UPDATE runs SET state = :state, reason = :reason, result = coalesce(:result, result),
           can_resume = can_resume AND :state <> 'finished', ended_at = :endedAt
         WHERE id = :id`,
        { id, state, reason, result: result && JSON.stringify(result), endedAt: now() },
      ),
    failUnended: (reason) =>
      database
        .all(
          Id,
          // Losses are told more often than the number of steps is written down.
          `UPDATE runs SET state = 'failed', reason = :reason, ended_at = :endedAt,
             goes_on = goes_on OR (state IN ('preparing', 'training') AND experiment_id IS NULL),
             steps_done = coalesce(
               (SELECT max(first_step + length(losses) / 4) FROM step_metrics WHERE run_id = runs.id),
               steps_done
             )
           WHERE state IN ('preparing', 'training', 'stopping', 'pausing') RETURNING id`,
          { reason, endedAt: now() },
        )
        .map(({ id }) => id),
  }
}
