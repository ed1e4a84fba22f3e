import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'

import { classNames } from '../class-names.ts'
import { Field, type FieldProps } from '../field/field.tsx'
import styles from '../field/input.module.css'
import { formatSetting } from '#shared/words/format.ts'
import { type NumberRules, type NumberStep, readNumber, stepNumber } from './number-text.ts'

const cx = classNames(styles)

export type NumberFieldProps = FieldProps &
  NumberRules & {
    /** The number, or null while what is typed is not a number that keeps the rules. */
    value: number | null
    /** Called with every change: the number, or null while there is none that keeps the rules. */
    onValueChange: (value: number | null) => void
    /** What an arrow key adds or takes away (1 unless given), or `logarithmic` for 1, 2, 5, 10 … */
    step?: NumberStep | undefined
    /** Stands in the field after the number, for example `photos`. */
    unit?: string | undefined
    placeholder?: string | undefined
    disabled?: boolean | undefined
  }

/**
 * A number. What was typed stays as it was typed ("1e-3" stays "1e-3"); a fault is named beside the
 * field, as soon as more typing could not mend it, or when the field is left. An `error` from
 * outside is shown in preference.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, description, hint, error, info } = props
  const { value, onValueChange, min, max, above, integer, step = 1, unit } = props
  const { placeholder, disabled } = props
  const rules = { min, max, above, integer }
  const [text, setText] = useState(() => (value === null ? '' : formatSetting(value)))
  const [seenValue, setSeenValue] = useState(value)
  // A field that comes back into view without a number says at once what is missing.
  const [touched, setTouched] = useState(value === null)
  const reading = readNumber(text, rules)

  // Only a value that was changed from outside replaces what the person typed.
  if (value !== seenValue) {
    setSeenValue(value)
    if (value !== reading.value) setText(value === null ? '' : formatSetting(value))
  }

  const change = (next: string) => {
    setText(next)
    onValueChange(readNumber(next, rules).value)
  }
  const stepBy = (direction: 1 | -1) => {
    const typed = Number(text)
    const from = reading.value ?? (Number.isFinite(typed) ? typed : (min ?? 0))
    change(formatSetting(stepNumber(from, direction, step, rules)))
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') setTouched(true)
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    stepBy(event.key === 'ArrowUp' ? 1 : -1)
  }

  const ownError = reading.value === null && (touched || !reading.soon) ? reading.error : undefined
  const field = { label, hideLabel, description, hint, error: error ?? ownError, info }
  return (
    <Field {...field}>
      {(control) => (
        <span className={cx('box', control.invalid && 'invalid', disabled === true && 'disabled')}>
          <input
            id={control.id}
            type="text"
            inputMode="decimal"
            aria-roledescription="number field"
            className={cx('input', 'number')}
            value={text}
            placeholder={placeholder}
            disabled={disabled}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={control.describedBy}
            aria-invalid={control.invalid || undefined}
            onChange={(event) => change(event.target.value)}
            onFocus={() => setTouched(false)}
            onBlur={() => setTouched(true)}
            onKeyDown={handleKey}
          />
          {unit !== undefined && <span className={cx('unit')}>{unit}</span>}
          <Steppers
            canRise={disabled !== true && (max === undefined || (reading.value ?? -Infinity) < max)}
            canFall={disabled !== true && (min === undefined || (reading.value ?? Infinity) > min)}
            onStep={stepBy}
          />
        </span>
      )}
    </Field>
  )
}

type SteppersProps = {
  canRise: boolean
  canFall: boolean
  onStep: (direction: 1 | -1) => void
}

/** For the mouse alone: with the keyboard, the arrow keys in the field do the same. */
function Steppers({ canRise, canFall, onStep }: SteppersProps) {
  return (
    <span className={cx('steppers')} aria-hidden>
      <button
        type="button"
        tabIndex={-1}
        className={cx('stepper')}
        disabled={!canRise}
        onClick={() => onStep(1)}
      >
        <ChevronUp size={10} strokeWidth={2.5} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={cx('stepper')}
        disabled={!canFall}
        onClick={() => onStep(-1)}
      >
        <ChevronDown size={10} strokeWidth={2.5} />
      </button>
    </span>
  )
}
