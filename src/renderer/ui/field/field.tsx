import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

import { classNames } from '../class-names.ts'
import { isPresent } from '../is-present.ts'
import { InfoTip } from '../popover/info-tip.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'
import styles from './field.module.css'

const cx = classNames(styles)

/** What every labelled control takes. */
export type FieldProps = {
  label: string
  /** Keeps the label for screen readers and leaves it off the screen. */
  hideLabel?: boolean | undefined
  /** A sentence under the control. */
  description?: ReactNode
  /** What can be set, for example `0.0001 to 1`; stands beside the label. */
  hint?: string | undefined
  /** What is wrong and how to mend it. */
  error?: string | undefined
  /** An explanation, one hover or key away behind a small question mark. */
  info?: ReactNode
}

/** The attributes a control must carry so that label, description and error belong to it. */
export type FieldControl = {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

type FieldFrameProps = FieldProps & {
  /** The control is a group (radio buttons): it is named by aria-labelledby, not by a label. */
  group?: boolean | undefined
  children: (control: FieldControl) => ReactNode
}

/** Lays out a control with its label, hint, description and error, and ties them together. */
export function Field(props: FieldFrameProps) {
  const { label, hideLabel = false, description, hint, error, info, group = false } = props
  const id = useId()
  const hasError = error !== undefined && error !== ''
  const parts = {
    hint: hint !== undefined && `${id}-hint`,
    description: isPresent(description) && `${id}-description`,
    error: hasError && `${id}-error`,
  }
  const describedBy = Object.values(parts).filter((part) => part !== false)
  const Label = group ? 'span' : 'label'
  const labelElement = (
    <Label id={`${id}-label`} className={cx('label')} {...(!group && { htmlFor: id })}>
      {label}
    </Label>
  )
  return (
    <div className={cx('field')}>
      {hideLabel ? (
        <VisuallyHidden>{labelElement}</VisuallyHidden>
      ) : (
        <div className={cx('head')}>
          {labelElement}
          {isPresent(info) && <InfoTip label={`About ${label}`}>{info}</InfoTip>}
          {parts.hint !== false && (
            <span id={parts.hint} className={cx('hint')}>
              {hint}
            </span>
          )}
        </div>
      )}
      {props.children({
        id,
        labelId: `${id}-label`,
        describedBy: describedBy.length > 0 ? describedBy.join(' ') : undefined,
        invalid: hasError,
      })}
      {parts.error !== false && (
        <p id={parts.error} className={cx('error')}>
          <CircleAlert size={14} aria-hidden />
          {error}
        </p>
      )}
      {parts.description !== false && (
        <p id={parts.description} className={cx('description')}>
          {description}
        </p>
      )}
    </div>
  )
}
