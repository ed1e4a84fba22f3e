import { USUAL_BATCH, usualRate } from '#shared/domain/experiments/entrants/usual-rate.ts'
import type { Entrant } from '#shared/domain/experiments/race.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { formatSetting } from '#shared/words/format.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { text } from './text.ts'

export type OptimizerKind = OptimizerSpec['kind']

/** An entrant as it is being set: a rate may not be a number yet. */
export interface EntrantRow {
  /** Unlike any other row's; stays when the row is changed. */
  readonly key: number
  readonly optimizer: OptimizerKind
  readonly batchSize: RunSpec['batchSize']
  /**
   * The learning rate; of a genetic algorithm, which has none, how far it changes weights. Null
   * while what is typed is no number, undefined for the usual one.
   */
  readonly rate: number | null | undefined
}

/** A row that has not got its key. */
export type NewRow = Omit<EntrantRow, 'key'>

export const BATCH_SIZES: readonly RunSpec['batchSize'][] = [
  1,
  2,
  4,
  8,
  16,
  32,
  64,
  128,
  256,
  512,
  'all',
]

/** The rate that a row has with these settings; null while what is typed is none. */
export const rateOf = (row: NewRow, spec: Pick<RunSpec, 'model'>): number | null =>
  row.rate === undefined ? usualRate(row.optimizer, row.batchSize, spec.model) : row.rate

const row = (optimizer: OptimizerKind, batchSize: RunSpec['batchSize'] = USUAL_BATCH): NewRow => ({
  ...{ optimizer, batchSize, rate: undefined },
})

/** Sets of entrants to begin with. */
export const ENTRANT_PRESETS = {
  article: [
    row('sgd', 'all'),
    row('sgd'),
    row('sgd', 1),
    row('momentum'),
    row('nesterov'),
    row('rmsprop'),
    row('adam'),
    row('adamw'),
    row('genetic'),
  ],
  few: [row('sgd'), row('momentum'), row('adam')],
  batches: [row('sgd', 'all'), row('sgd'), row('sgd', 1)],
  adaptive: [row('rmsprop'), row('adam'), row('adamw')],
} as const satisfies Readonly<Record<string, readonly NewRow[]>>
export type EntrantPreset = keyof typeof ENTRANT_PRESETS

/** What a row's optimizer is called; descent by how many of the photos a step looks at. */
export function baseName({
  optimizer,
  batchSize,
}: Pick<NewRow, 'optimizer' | 'batchSize'>): string {
  if (optimizer !== 'sgd') return specNames.optimizer[optimizer]
  if (batchSize === 'all') return text.fullBatch
  return batchSize === 1 ? text.stochastic : text.miniBatch
}

/** Names by which all rows can be told apart: as short as that allows. */
export function namesOf(rows: readonly NewRow[], spec: Pick<RunSpec, 'model'>): readonly string[] {
  const rate = (one: NewRow) => formatSetting(rateOf(one, spec) ?? NaN)
  const ways = [
    baseName,
    (one: NewRow) => `${baseName(one)}, ${rate(one)}`,
    (one: NewRow) => `${baseName(one)}, ${rate(one)}, ${text.batchName(one.batchSize)}`,
  ]
  return rows.map((one, index) => {
    const way = ways.find(
      (write) => rows.filter((other) => write(other) === write(one)).length === 1,
    )
    // Two that are wholly alike are told apart by their numbers.
    return way ? way(one) : `${baseName(one)} (${index + 1})`
  })
}

/** The entrants of rows; undefined while one of them is not complete. */
export function entrantsOfRows(
  rows: readonly EntrantRow[],
  spec: RunSpec,
): readonly Entrant[] | undefined {
  const names = namesOf(rows, spec)
  const entrants = rows.flatMap((one, index) => entrantOf(one, names[index] ?? '', spec) ?? [])
  return entrants.length === rows.length ? entrants : undefined
}

function entrantOf(one: EntrantRow, name: string, spec: RunSpec): Entrant | undefined {
  const rate = rateOf(one, spec)
  if (rate === null) return undefined
  const { optimizer: kind, batchSize } = one
  // The numbers that the chosen settings have for the same optimizer are meant for it.
  const own = spec.optimizer.kind === kind ? spec.optimizer : OptimizerSpec.parse({ kind })
  return own.kind === 'genetic'
    ? {
        ...{ name, batchSize, learningRate: spec.schedule.learningRate },
        optimizer: { ...own, mutationScale: rate },
      }
    : { name, batchSize, learningRate: rate, optimizer: own }
}
