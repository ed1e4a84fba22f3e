import type { PhotoComparison, ReportedParts } from '#shared/domain/run-report.ts'
import type { Output } from '../output.ts'
import type { ComparedNumber } from './repeat-numbers.ts'

/** Says of each number whether it came out the same, and then of all. Returns whether they did. */
export function printNumbers(
  numbers: readonly ComparedNumber[],
  photos: PhotoComparison,
  output: Output,
): boolean {
  for (const [epoch, group] of Map.groupBy(numbers, ({ epoch }) => epoch)) {
    for (const number of group) output.record({ type: 'number', ...number })
    output.words(`${epoch === null ? 'result' : `epoch ${epoch}`}: ${describe(group)}`)
  }
  const count = (verdict: ComparedNumber['verdict']) =>
    numbers.filter((number) => number.verdict === verdict).length
  const [exact, close, off] = [count('exact'), count('close'), count('off')]
  const largest = Math.max(0, ...numbers.map((number) => number.relativeDifference ?? 0))
  const same = off === 0
  output.result(
    {
      type: 'summary',
      ...{ same, exact, close, off, photos },
      largestRelativeDifference: largest,
    },
    `${same ? 'The same' : 'Not the same'}: of ${numbers.length} numbers ${exact} came out exactly the same, ${close} within a millionth, ${off} farther off.${largest > 0 ? ` Largest relative difference: ${largest.toExponential(1)}.` : ''}`,
  )
  return same
}

const WORDS = { exact: 'the same', close: 'rounded otherwise', off: 'off' } as const

function describe(group: readonly ComparedNumber[]): string {
  const others = group.filter(({ verdict }) => verdict !== 'exact')
  if (others.length === 0) return 'exactly the same'
  return others
    .map(({ name, expected, got, relativeDifference, verdict }) => {
      if (got === null) return `${name} is missing`
      const by = relativeDifference === null ? '' : ` by ${relativeDifference.toExponential(1)}`
      return `${name} ${got} instead of ${expected}, ${WORDS[verdict]}${by}`
    })
    .join('; ')
}

/** Says which photos are not those of the report. */
export function printOtherPhotos(photos: PhotoComparison, output: Output): void {
  const { missing, changed, added } = photos
  output.result(
    { type: 'summary', same: false, photos },
    `These are not the photos of the report: of ${photos.photos}, ${missing} are missing and ${changed} changed; ${added} others are new. Nothing was trained, because the numbers could not be the same.`,
  )
}

/** A remark for each part that is not the one that the report was computed with. */
export function noteOtherParts(then: ReportedParts, now: ReportedParts, output: Output): void {
  const named = [
    ['Downhill', then.downhill, now.downhill],
    ['TensorFlow', then.tensorflow, now.tensorflow],
    ['libvips', then.libvips, now.libvips],
    ['Threads', then.threads, now.threads],
    ['Processor', then.cpu, now.cpu],
  ] as const
  for (const [name, old, here] of named) {
    if (old === here || old === null || here === null) continue
    output.note(`${name}: ${old} in the report, ${here} here. Numbers may be rounded differently.`)
  }
}
