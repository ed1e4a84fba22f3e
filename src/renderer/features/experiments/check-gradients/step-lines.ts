import type { GradientCheck } from '#shared/domain/gradient-check.ts'
import { readSteps } from '#shared/domain/reading-steps.ts'
import { type ChartMark, type LineSeries } from '#renderer/ui/index.ts'
import { text } from './text.ts'

/** A power of h that is this far below that of theory is put down to bends. */
const BENT = 1.5

type Steps = GradientCheck['steps']

/** 3e-5 as `3·10⁻⁵`, and 0.03 as it is. */
export function scientific(value: number): string {
  const rounded = Number(value.toPrecision(2))
  if (rounded >= 0.001 || rounded === 0) return String(rounded)
  const [digits = '', exponent = ''] = rounded.toExponential().split('e')
  const power = `10${exponent.replace(/[-\d]/g, (sign) => RAISED[sign] ?? '')}`
  return digits === '1' ? power : `${digits}·${power}`
}

const RAISED: Readonly<Record<string, string>> = {
  ...{ '-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴' },
  ...{ '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
}

/** The step at a place of the chart, whose x is the step's logarithm to base 10. */
export const stepAtX = (x: number): string => scientific(10 ** x)

/** Both curves over the logarithm of the step, and what theory says of their sides. */
export function stepLines(steps: Steps): readonly LineSeries[] {
  const line = (of: 'median' | 'largest') =>
    steps.map((each) => ({ x: Math.log10(each.step), y: each[of] }))
  const reading = readSteps(steps)
  const guide = (key: 'rounding' | 'truncation', name: string): readonly LineSeries[] => {
    const side = reading?.[key]
    if (!side) return []
    const points = side.guide.map(({ step, difference }) => ({
      x: Math.log10(step),
      y: difference,
    }))
    return [{ key, name, colour: key === 'rounding' ? 2 : 3, dashed: true, points }]
  }
  return [
    { key: 'median', name: text.median, colour: 0, dots: true, points: line('median') },
    { key: 'largest', name: text.worst, colour: 1, dots: true, points: line('largest') },
    ...guide('rounding', text.byRounding),
    ...guide('truncation', text.byTruncation),
  ]
}

/** The best step. */
export function stepMarks(steps: Steps): readonly ChartMark[] {
  const best = readSteps(steps)?.best
  return best
    ? [{ axis: 'x', at: Math.log10(best.step), label: text.bestMark(scientific(best.step)) }]
    : []
}

/** What the curve shows, and why it has two sides. */
export function stepSentence(steps: Steps): string {
  const reading = readSteps(steps)
  if (!reading) return ''
  const { best, rounding, truncation } = reading
  const power = (value: number) => value.toFixed(1).replace('-', '−')
  return [
    text.best(scientific(best.step), scientific(best.median)),
    ...(rounding ? [text.rounding(power(rounding.power))] : []),
    ...(truncation
      ? [(truncation.power < BENT ? text.truncationBent : text.truncation)(power(truncation.power))]
      : []),
  ].join(' ')
}
