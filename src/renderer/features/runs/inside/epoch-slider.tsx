import { Slider } from '#renderer/ui/index.ts'
import { text } from './text.ts'
import { type EpochChoice, LATEST } from './use-epoch-choice.ts'

interface EpochSliderProps {
  readonly choice: EpochChoice
  /** Of which there is something to see, ascending. */
  readonly epochs: readonly number[]
  /** Which of them is seen now. */
  readonly shown: number
}

/** Goes through a run's epochs; at its right end it follows the run. */
export function EpochSlider({ choice, epochs, shown }: EpochSliderProps) {
  const last = epochs.length - 1
  const place = Math.max(0, epochs.indexOf(shown))
  return (
    <Slider
      label={text.epochLabel}
      valueText={shown === 0 ? text.untrained : text.epochOf(shown, epochs[last] ?? 0)}
      value={choice.epoch === LATEST ? last : place}
      max={last}
      onValueChange={(value) => choice.choose(value >= last ? LATEST : (epochs[value] ?? LATEST))}
    />
  )
}
