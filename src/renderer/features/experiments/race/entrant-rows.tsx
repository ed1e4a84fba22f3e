import { Copy, Plus, Trash2, Users } from 'lucide-react'
import { memo } from 'react'
import { MAX_ENTRANTS } from '#shared/domain/experiments/race.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import {
  Button,
  ColourDot,
  Field,
  IconButton,
  InfoTip,
  Menu,
  NumberField,
  Row,
  Select,
  seriesColourCount,
} from '#renderer/ui/index.ts'
import styles from './entrant-rows.module.css'
import {
  baseName,
  BATCH_SIZES,
  ENTRANT_PRESETS,
  type EntrantPreset,
  type EntrantRow,
  namesOf,
  type NewRow,
  type OptimizerKind,
  rateOf,
} from './optimizer-choices.ts'
import { text } from './text.ts'

interface EntrantRowsProps {
  readonly rows: readonly EntrantRow[]
  readonly spec: Pick<RunSpec, 'model'>
  /** Why a genetic algorithm cannot take part. */
  readonly noGenetic: string | undefined
  readonly onChange: (rows: readonly NewRow[]) => void
}

/** Those who take part, one a row; drawn again only when they change, since they are many. */
export const EntrantRows = memo(function EntrantRows(props: EntrantRowsProps) {
  const { rows, spec, noGenetic, onChange } = props
  const names = namesOf(rows, spec)
  const replace = (key: number, change: Partial<NewRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const after = (index: number, row: NewRow) =>
    onChange([...rows.slice(0, index + 1), row, ...rows.slice(index + 1)])
  const isFull = rows.length >= MAX_ENTRANTS
  return (
    <Field group label={text.entrants}>
      {({ labelId, describedBy }) => (
        <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
          <div className={styles['rows']}>
            <Head name={text.optimizer} />
            <Head name={text.batch} />
            <Head name={text.rate} info={text.rateInfo} />
            <span />
            {rows.map((row, index) => (
              <Entrant
                key={row.key}
                row={row}
                spec={spec}
                name={names[index] ?? ''}
                number={index + 1}
                error={row.optimizer === 'genetic' ? noGenetic : undefined}
                onChange={(change) => replace(row.key, change)}
                onDuplicate={isFull ? undefined : () => after(index, row)}
                onRemove={
                  rows.length > 1
                    ? () => onChange(rows.filter(({ key }) => key !== row.key))
                    : undefined
                }
              />
            ))}
          </div>
          <Row>
            <Button
              icon={Plus}
              size="small"
              disabled={isFull}
              onClick={() => after(rows.length, { ...ENTRANT_PRESETS.few[2] })}
            >
              {text.add}
            </Button>
            <Menu
              trigger={
                <Button icon={Users} size="small">
                  {text.preset}
                </Button>
              }
              entries={PRESETS.map((preset) => ({
                label: text.presets[preset],
                onSelect: () => onChange(ENTRANT_PRESETS[preset]),
              }))}
            />
          </Row>
        </div>
      )}
    </Field>
  )
})

const PRESETS: readonly EntrantPreset[] = ['article', 'few', 'batches', 'adaptive']

function Head({ name, info }: { readonly name: string; readonly info?: string }) {
  return (
    <span className={styles['head']}>
      {name}
      {info !== undefined && <InfoTip label={`About ${name}`}>{info}</InfoTip>}
    </span>
  )
}

interface EntrantProps {
  readonly row: EntrantRow
  readonly spec: Pick<RunSpec, 'model'>
  readonly name: string
  /** From 1. */
  readonly number: number
  readonly error: string | undefined
  readonly onChange: (change: Partial<NewRow>) => void
  /** Undefined where no more fit in. */
  readonly onDuplicate: (() => void) | undefined
  /** Undefined for the only one, which has to stay. */
  readonly onRemove: (() => void) | undefined
}

/** The cells of an entrant's row. */
function Entrant(props: EntrantProps) {
  const { row, spec, name, number, error, onChange, onDuplicate, onRemove } = props
  return (
    <>
      <span className={styles['optimizer']}>
        <span className={styles['dot']} title={name}>
          <ColourDot index={(number - 1) % seriesColourCount} />
        </span>
        <Select
          hideLabel
          label={text.ofEntrant(text.optimizer, number)}
          value={row.optimizer}
          error={error}
          // Another optimizer's rate would not suit it.
          onValueChange={(optimizer) => onChange({ optimizer, rate: undefined })}
          options={OPTIMIZERS.map((value) => ({
            value,
            label: baseName({ ...row, optimizer: value }),
          }))}
        />
      </span>
      <Select
        hideLabel
        label={text.ofEntrant(text.batch, number)}
        value={String(row.batchSize)}
        onValueChange={(size) =>
          onChange({ batchSize: BATCH_SIZES.find((one) => String(one) === size) ?? row.batchSize })
        }
        options={BATCH_SIZES.map((size) => ({
          value: String(size),
          label: text.batchOption(size),
        }))}
      />
      <NumberField
        hideLabel
        label={text.ofEntrant(text.rate, number)}
        value={rateOf(row, spec)}
        above={0}
        max={10}
        step="logarithmic"
        unit={row.optimizer === 'genetic' ? text.mutation : undefined}
        onValueChange={(rate) => onChange({ rate })}
      />
      <span className={styles['tools']}>
        <IconButton
          icon={Copy}
          label={text.duplicate(number)}
          disabled={onDuplicate === undefined}
          onClick={() => onDuplicate?.()}
        />
        <IconButton
          icon={Trash2}
          label={text.remove(number)}
          disabled={onRemove === undefined}
          onClick={() => onRemove?.()}
        />
      </span>
    </>
  )
}

const OPTIMIZERS: readonly OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'rmsprop',
  'adam',
  'adamw',
  'genetic',
]
