import { useCallback, useState } from 'react'
import { MAX_SEEDS, type RaceBudget, RaceSettings } from '#shared/domain/experiments/race.ts'
import { expandModel } from '#shared/domain/network.ts'
import { MAX_EPOCHS, type RunSpec } from '#shared/domain/run-spec.ts'
import { NumberField, Select } from '#renderer/ui/index.ts'
import type { SettingsForm } from '../experiment-view.ts'
import { OrderSelect } from '../entrants/order-select.tsx'
import { EntrantRows } from './entrant-rows.tsx'
import styles from './entrant-rows.module.css'
import {
  ENTRANT_PRESETS,
  entrantsOfRows,
  type EntrantRow,
  type NewRow,
} from './optimizer-choices.ts'
import { text } from './text.ts'

const keyed = (rows: readonly (NewRow & Partial<EntrantRow>)[], next: number) => {
  const seen = new Set<number>()
  return rows.map((row, index): EntrantRow => {
    // A duplicate still has the key of the row that it was made of.
    const key = row.key === undefined || seen.has(row.key) ? next + index : row.key
    seen.add(key)
    return { ...row, key }
  })
}

/** The race's own settings. */
export function useRaceForm(spec: RunSpec | undefined): SettingsForm {
  const [{ rows }, setRows] = useState(() => ({
    rows: keyed(ENTRANT_PRESETS.few, 0),
    next: MOST_ROWS,
  }))
  const [seeds, setSeeds] = useState<number | null>(1)
  const [sideBySide, setSideBySide] = useState(1)
  const [equal, setEqual] = useState<RaceBudget>('passes')
  const [typedEpochs, setEpochs] = useState<number | null>()
  const changeRows = useCallback(
    (changed: readonly (NewRow & Partial<EntrantRow>)[]) =>
      setRows(({ next }) => ({ rows: keyed(changed, next), next: next + changed.length })),
    [],
  )
  if (!spec) return { fields: null, settings: undefined }
  const epochs = typedEpochs === undefined ? spec.epochs : typedEpochs
  const entrants = entrantsOfRows(rows, spec)
  const hasGenetic = rows.some(({ optimizer }) => optimizer === 'genetic')
  const isNormalised = expandModel(spec.model).some(({ layer }) => layer === 'batchNormalisation')
  return {
    settings:
      seeds !== null && epochs !== null && entrants && !(hasGenetic && isNormalised)
        ? RaceSettings.safeParse({
            ...{ kind: 'race', entrants, seeds, equal, sideBySide },
            spec: { ...spec, epochs },
          }).data
        : undefined,
    fields: (
      <>
        <NumberField
          label={text.epochs}
          value={epochs}
          min={1}
          max={MAX_EPOCHS}
          integer
          onValueChange={setEpochs}
        />
        <NumberField
          label={text.seeds}
          info={text.seedsInfo}
          value={seeds}
          min={1}
          max={MAX_SEEDS}
          integer
          onValueChange={setSeeds}
        />
        <OrderSelect sideBySide={sideBySide} onChange={setSideBySide} />
        {hasGenetic && (
          <Select
            label={text.equal}
            info={text.equalInfo}
            value={equal}
            onValueChange={setEqual}
            options={BUDGETS.map((value) => ({ value, label: text.equals[value] }))}
          />
        )}
        <div className={styles['wide']}>
          <EntrantRows
            rows={rows}
            spec={spec}
            noGenetic={isNormalised ? text.noNormalisation : undefined}
            onChange={changeRows}
          />
        </div>
      </>
    ),
  }
}

const BUDGETS: readonly RaceBudget[] = ['passes', 'epochs']

/** Keys from here on are free at the beginning. */
const MOST_ROWS = 100
