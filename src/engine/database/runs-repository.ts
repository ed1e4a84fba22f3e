import { z } from 'zod'
import { Bytes } from '#shared/domain/binary.ts'
import { Label } from '#shared/domain/label.ts'
import { RateChange } from '#shared/domain/rate-change.ts'
import { type Run, RunResult, RunState } from '#shared/domain/run.ts'
import { RunSpec } from '#shared/domain/run-spec.ts'
import { flag, json } from './columns.ts'
import type { Database } from './database.ts'

/** As a run recorded it: at first without a colour, which then was that of the position. */
const RecordedLabel = z
  .object({ ...Label.unwrap().shape, colour: Label.unwrap().shape.colour.optional() })
  .transform(({ colour, ...label }): Label => ({ ...label, colour: colour ?? label.position }))

const RunRow = z
  .object({
    id: z.int(),
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
    createdAt: z.string(),
    endedAt: z.string().nullable(),
    rateChanges: json(z.array(RateChange)),
    result: json(RunResult).nullable(),
  })
  .transform(({ forkedFromRun: runId, forkedFromStep: step, ...row }): Run => ({
    ...row,
    forkedFrom: runId === null || step === null ? null : { runId, step },
  }))

const COLUMNS = `id, state, reason, spec, labels, length(train_samples) / 4 AS trainPhotos,
  length(validation_samples) / 4 AS validationPhotos, steps_per_epoch AS stepsPerEpoch,
  steps_done AS stepsDone, has_weights AS hasWeights, can_resume AS canResume,
  forked_from_run AS forkedFromRun, forked_from_step AS forkedFromStep, created_at AS createdAt,
  ended_at AS endedAt, result,
  (SELECT json_group_array(json_object('step', step, 'factor', factor) ORDER BY step)
   FROM rate_changes WHERE run_id = runs.id) AS rateChanges`

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
}

export interface RunsRepository {
  readonly add: (run: NewRun) => Run
  readonly get: (id: number) => Run | undefined
  /** The samples that a run was started with, in their order. */
  readonly samples: (id: number) => RunSampleIds | undefined
  readonly count: () => number
  readonly page: (page: { offset: number; limit: number }) => Run[]
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

const bytesOf = (ids: Uint32Array) => new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength)
// A copy: SQLite's bytes need not lie on a number's boundary.
const idsOf = (bytes: Uint8Array) => new Uint32Array(bytes.slice().buffer)
const now = () => new Date().toISOString()

export function createRunsRepository(database: Database): RunsRepository {
  const get = (id: number): Run | undefined => {
    return database.get(RunRow, `SELECT ${COLUMNS} FROM runs WHERE id = :id`, { id })
  }
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
    add({ spec, labels, trainSamples, validationSamples, stepsPerEpoch, forkedFrom }) {
      const { id } = database.run(
        `INSERT INTO runs (state, spec, labels, train_samples, validation_samples, steps_per_epoch,
           forked_from_run, forked_from_step, created_at)
         VALUES ('preparing', :spec, :labels, :train, :validation, :stepsPerEpoch,
           :forkedFromRun, :forkedFromStep, :createdAt)`,
        {
          spec: JSON.stringify(spec),
          labels: JSON.stringify(labels),
          train: bytesOf(trainSamples),
          validation: bytesOf(validationSamples),
          stepsPerEpoch,
          forkedFromRun: forkedFrom?.runId ?? null,
          forkedFromStep: forkedFrom?.step ?? null,
          createdAt: now(),
        },
      )
      const run = get(id)
      if (!run) throw new Error('The run that was just recorded is not there.')
      return run
    },
    count: () =>
      database.get(z.object({ count: z.int() }), 'SELECT count(*) AS count FROM runs')?.count ?? 0,
    page: ({ offset, limit }) =>
      database.all(
        RunRow,
        `SELECT ${COLUMNS} FROM runs ORDER BY id DESC LIMIT :limit OFFSET :offset`,
        {
          limit,
          offset,
        },
      ),
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
        z.object({ id: z.int() }),
        'SELECT id FROM runs WHERE goes_on = 1 AND can_resume = 1 ORDER BY id DESC LIMIT 1',
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
          z.object({ id: z.int() }),
          // Losses are told more often than the number of steps is written down.
          `UPDATE runs SET state = 'failed', reason = :reason, ended_at = :endedAt,
             goes_on = goes_on OR state IN ('preparing', 'training'),
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
