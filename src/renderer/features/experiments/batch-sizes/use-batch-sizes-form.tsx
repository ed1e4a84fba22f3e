import { useState } from 'react'
import {
  BatchSizesSettings,
  FIRST_SIZES,
  firstRate,
  type RateScaling,
  REFERENCE_BATCH,
} from '#shared/domain/experiments/batch-sizes.ts'
import { usualRate } from '#shared/domain/experiments/entrants/usual-rate.ts'
import { MAX_SEEDS } from '#shared/domain/experiments/race.ts'
import { OptimizerSpec } from '#shared/domain/optimizer-spec.ts'
import { MAX_BATCH_SIZE, MAX_EPOCHS, type RunSpec } from '#shared/domain/run-spec.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Checkbox, Field, NumberField, Row, Select } from '#renderer/ui/index.ts'
import type { SettingsForm } from '../experiment-view.ts'
import { OrderSelect } from '../entrants/order-select.tsx'
import styles from './batch-sizes.module.css'
import { text } from './text.ts'

const SIZES: readonly RunSpec['batchSize'][] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 'all']

type Optimizer = Exclude<OptimizerSpec['kind'], 'genetic'>
const OPTIMIZERS: readonly Optimizer[] = ['sgd', 'momentum', 'nesterov', 'rmsprop', 'adam', 'adamw']
const SCALINGS: readonly RateScaling[] = ['none', 'linear']

interface Typed {
  readonly sizes: readonly RunSpec['batchSize'][]
  readonly optimizer: Optimizer
  /** Undefined for one that suits optimizer and network. */
  readonly rate: number | null | undefined
  readonly reference: number | null
  readonly scaling: RateScaling
  readonly seeds: number | null
  readonly sideBySide: number
  /** Undefined until another number than that of the settings is wanted. */
  readonly epochs: number | null | undefined
}

const FIRST: Typed = {
  ...{ sizes: FIRST_SIZES, optimizer: 'sgd', rate: undefined, reference: REFERENCE_BATCH },
  ...{ scaling: 'none', seeds: 1, sideBySide: 1, epochs: undefined },
}

/** The dial's own settings. Plain descent at first: with it, size alone makes the difference. */
export function useBatchSizesForm(spec: RunSpec | undefined): SettingsForm {
  const [typed, setTyped] = useState(FIRST)
  const change = (next: Partial<Typed>) => setTyped({ ...typed, ...next })
  if (!spec) return { fields: null, settings: undefined }
  const { sizes, optimizer, reference, scaling, seeds, sideBySide } = typed
  const rate = typed.rate === undefined ? suitableRate(optimizer, spec) : typed.rate
  const epochs = typed.epochs === undefined ? spec.epochs : typed.epochs
  const isComplete = rate !== null && reference !== null && seeds !== null && epochs !== null
  return {
    settings:
      isComplete && sizes.length > 0
        ? BatchSizesSettings.safeParse({
            ...{ kind: 'batchSizes', sizes, scaling, seeds, sideBySide },
            spec: {
              ...{ ...spec, epochs, batchSize: reference },
              optimizer: ownOptimizer(spec, optimizer),
              schedule: { kind: 'constant', learningRate: rate },
            },
          }).data
        : undefined,
    fields: (
      <>
        <Select
          label={text.optimizer}
          value={optimizer}
          // Another optimizer's rate would not suit it.
          onValueChange={(value) => change({ optimizer: value, rate: undefined })}
          options={OPTIMIZERS.map((value) => ({ value, label: specNames.optimizer[value] }))}
        />
        <NumberField
          label={text.rate}
          info={text.rateInfo}
          value={rate}
          above={0}
          max={10}
          step="logarithmic"
          onValueChange={(value) => change({ rate: value })}
        />
        <Select
          label={text.scaling}
          info={text.scalingInfo}
          value={scaling}
          onValueChange={(value) => change({ scaling: value })}
          options={SCALINGS.map((value) => ({ value, label: text.scalings[value] }))}
        />
        {scaling === 'linear' && (
          <NumberField
            label={text.reference}
            value={reference}
            min={1}
            max={MAX_BATCH_SIZE}
            integer
            step="logarithmic"
            onValueChange={(value) => change({ reference: value })}
          />
        )}
        <NumberField
          label={text.epochs}
          value={epochs}
          min={1}
          max={MAX_EPOCHS}
          integer
          onValueChange={(value) => change({ epochs: value })}
        />
        <NumberField
          label={text.seeds}
          info={text.seedsInfo}
          value={seeds}
          min={1}
          max={MAX_SEEDS}
          integer
          onValueChange={(value) => change({ seeds: value })}
        />
        <OrderSelect sideBySide={sideBySide} onChange={(value) => change({ sideBySide: value })} />
        <div className={styles['wide']}>
          <Field
            group
            label={text.sizes}
            info={text.sizesInfo}
            error={sizes.length === 0 ? text.noSizes : undefined}
          >
            {({ labelId, describedBy }) => (
              <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
                <Row gap={4}>
                  {SIZES.map((size) => (
                    <Checkbox
                      key={size}
                      label={size === 'all' ? text.all : text.size(size)}
                      checked={sizes.includes(size)}
                      onCheckedChange={(checked) =>
                        change({
                          sizes: SIZES.filter((one) =>
                            one === size ? checked : sizes.includes(one),
                          ),
                        })
                      }
                    />
                  ))}
                </Row>
              </div>
            )}
          </Field>
        </div>
      </>
    ),
  }
}

const suitableRate = (optimizer: Optimizer, { model }: RunSpec): number =>
  optimizer === 'sgd' ? firstRate(model) : usualRate(optimizer, REFERENCE_BATCH, model)

/** With the numbers that the chosen settings have for the same optimizer. */
const ownOptimizer = (spec: RunSpec, kind: Optimizer): OptimizerSpec =>
  spec.optimizer.kind === kind ? spec.optimizer : OptimizerSpec.parse({ kind })
