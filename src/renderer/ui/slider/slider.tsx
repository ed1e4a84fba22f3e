import { Slider as BaseSlider } from '@base-ui/react/slider'

import { classNames } from '../class-names.ts'
import styles from './slider.module.css'

const cx = classNames(styles)

export type SliderProps = {
  label: string
  /** What the value is, in words; also read aloud. */
  valueText: string
  value: number
  min?: number | undefined
  max: number
  onValueChange: (value: number) => void
}

/** A whole number on a line: where in a row of things one is. */
export function Slider(props: SliderProps) {
  const { label, valueText, value, min = 0, max, onValueChange } = props
  return (
    <BaseSlider.Root
      value={value}
      min={min}
      max={Math.max(max, min + 1)}
      disabled={max <= min}
      thumbAlignment="edge"
      onValueChange={(next) => onValueChange(Math.min(next, max))}
      className={cx('root')}
    >
      <BaseSlider.Label className={cx('label')}>{label}</BaseSlider.Label>
      <BaseSlider.Control className={cx('control')}>
        <BaseSlider.Track className={cx('track')}>
          <BaseSlider.Indicator className={cx('indicator')} />
          <BaseSlider.Thumb
            className={cx('thumb')}
            aria-label={label}
            getAriaValueText={() => valueText}
          />
        </BaseSlider.Track>
      </BaseSlider.Control>
      <span className={cx('value')} aria-hidden>
        {valueText}
      </span>
    </BaseSlider.Root>
  )
}
