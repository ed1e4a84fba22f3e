import type { SampleFilter, SampleOrder, Selection } from '#shared/domain/sample-filter.ts'
import type { Parameters } from './database.ts'

type PredictedAs = NonNullable<SampleFilter['prediction']>['is']

/** A condition on the rows of `samples`, with the values of its parameters. */
export interface Where {
  readonly sql: string
  readonly parameters: Parameters
}

/** What the library shows: read, no copy of another, and not withdrawn. */
export const USABLE = `state = 'ready' AND withdrawn = 0`

/** The copies of the samples that are meant, which are photos of the same thing. */
export const copiesOf = ({ sql, parameters }: Where): Where => ({
  sql: `state = 'duplicate' AND withdrawn = 0
    AND duplicate_of IN (SELECT id FROM samples WHERE ${sql})`,
  parameters,
})

/** Usable, and its file is there to be read. */
export const READABLE = `${USABLE} AND missing = 0`

/** Files that are in the folder, whatever they are. */
export const THERE = `withdrawn = 0 AND missing = 0`

/** A sample of which a copy was found under another label. Copies are few, so it begins with them. */
export const IN_CONFLICT = `id IN (
  SELECT original.id FROM samples AS copy JOIN samples AS original ON original.id = copy.duplicate_of
  WHERE copy.duplicate_of IS NOT NULL AND copy.withdrawn = 0
    AND copy.missing = 0 AND copy.label_id <> original.label_id)`

/** What a network may learn from. */
export const TRAINABLE = `${READABLE} AND excluded = 0 AND label_id IS NOT NULL AND NOT ${IN_CONFLICT}`

/** Labels that were not deleted: what a network says of another one is not shown. */
export const LIVING_LABELS = `SELECT id FROM labels WHERE deleted = 0`

/** Predictions of a run, beside the samples they are of. */
const PREDICTIONS = `FROM predictions AS p WHERE p.run_id = :predictedBy AND p.sample_id = samples.id`

const PREDICTED: Readonly<Record<PredictedAs, string>> = {
  any: `EXISTS (SELECT 1 ${PREDICTIONS})`,
  right: `EXISTS (SELECT 1 ${PREDICTIONS} AND p.label_id = samples.label_id)`,
  wrong: `EXISTS (SELECT 1 ${PREDICTIONS} AND p.label_id <> samples.label_id
    AND p.label_id IN (${LIVING_LABELS}))`,
  // A file that is missing cannot be looked at.
  none: `missing = 0 AND NOT EXISTS (SELECT 1 ${PREDICTIONS})`,
}

export function whereOf(filter: SampleFilter): Where {
  const { labelId, split, excluded, nearDuplicates, nearGroup, conflicts, prediction, text } =
    filter
  const conditions = [USABLE]
  const parameters: Record<string, string | number | null> = {}
  if (labelId !== undefined) {
    conditions.push('label_id IS :labelId')
    parameters['labelId'] = labelId
  }
  if (split !== undefined) {
    conditions.push('split IS :split')
    parameters['split'] = split
  }
  if (excluded !== undefined) {
    conditions.push('excluded = :excluded')
    parameters['excluded'] = excluded ? 1 : 0
  }
  if (nearDuplicates) conditions.push('near_group IS NOT NULL')
  if (nearGroup !== undefined) {
    conditions.push('near_group = :nearGroup')
    parameters['nearGroup'] = nearGroup
  }
  if (conflicts) conditions.push(IN_CONFLICT)
  if (filter.missing) conditions.push('missing = 1')
  if (prediction) {
    conditions.push(PREDICTED[prediction.is])
    parameters['predictedBy'] = prediction.runId
  }
  if (text !== undefined && text !== '') {
    conditions.push(`path LIKE :text ESCAPE '\\'`)
    parameters['text'] = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  }
  return { sql: conditions.join(' AND '), parameters }
}

/** The samples of a selection that are still there. */
export function whereSelected(selection: Selection): Where {
  if ('ids' in selection) {
    return {
      sql: `${USABLE} AND id IN (SELECT value FROM json_each(:ids))`,
      parameters: { ids: JSON.stringify(selection.ids) },
    }
  }
  const { sql, parameters } = whereOf(selection.filter)
  return {
    sql: `${sql} AND id NOT IN (SELECT value FROM json_each(:except))`,
    parameters: { ...parameters, except: JSON.stringify(selection.except) },
  }
}

const COLUMN: Readonly<Record<Exclude<SampleOrder, 'uncertainty'>, string>> = {
  path: 'path',
  takenAt: 'taken_at',
  bytes: 'bytes',
  pixels: 'width * height',
  nearGroup: 'near_group',
}

/** Photos that lack what they are sorted by come last, whichever way they are sorted. */
export function orderBy(order: keyof typeof COLUMN, descending: boolean): string {
  const way = descending ? 'DESC' : 'ASC'
  return order === 'path' ? `path ${way}` : `${COLUMN[order]} ${way} NULLS LAST, path`
}
