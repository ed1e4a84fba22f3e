import { Check } from 'lucide-react'

import { classNames } from '../class-names.ts'
import { formatPercent } from '#shared/words/format.ts'
import { seriesColour } from '../series-colour.ts'
import styles from './probability-bar.module.css'

const cx = classNames(styles)

export type ProbabilityBarProps = {
  /** The label. */
  name: string
  /** From 0 to 1. */
  probability: number
  /** The label's index, for its colour; null for grey. */
  index: number | null
  /** This is the label the photo really has: marked with a tick. */
  actual?: boolean | undefined
  /** The most probable one is set in strong type. */
  leading?: boolean | undefined
}

/** How probable the model finds a label for a photo. */
export function ProbabilityBar(props: ProbabilityBarProps) {
  const { name, probability, index, actual = false, leading = false } = props
  const width = `${Math.min(1, Math.max(0, probability)) * 100}%`
  return (
    <div className={cx('row', leading && 'leading')}>
      <span className={cx('name')} title={name}>
        <span className={cx('clip')}>{name}</span>
        {actual && <Check size={12} role="img" aria-label="the actual label" />}
      </span>
      <span className={cx('track')} aria-hidden>
        <span
          className={cx('bar')}
          style={{ width, ...(index !== null && { background: seriesColour(index) }) }}
        />
      </span>
      <span className={cx('percent')}>{formatPercent(probability)}</span>
    </div>
  )
}
