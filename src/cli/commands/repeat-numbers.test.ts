import { expect, it } from 'vitest'
import type { ReportedEpoch } from '#shared/domain/run-report.ts'
import { compareNumbers, type Numbers } from './repeat-numbers.ts'

const epoch = (number: number, trainLoss: number): ReportedEpoch => ({
  epoch: number,
  step: number,
  trainLoss,
  trainAccuracy: number === 0 ? null : 0.5,
  validationLoss: 0.5,
  validationAccuracy: 1,
  seconds: number,
})
const split = { loss: 0.25, correct: 3, photos: 4 }
const result = {
  ...{ train: split, validation: split, epoch: 1, endedEarly: null },
  majority: { label: 'cat', photos: 2 },
}
const expected = { epochs: [epoch(0, 1), epoch(1, 0.5)], result }

const found = (got: Numbers) =>
  compareNumbers(expected, got)
    .filter(({ verdict }) => verdict !== 'exact')
    .map(({ epoch: of, name, verdict, relativeDifference }) => [
      of,
      name,
      verdict,
      relativeDifference,
    ])

it('compares every loss and accuracy and the result, but not how long it took', () => {
  const slower = expected.epochs.map((metrics) => ({ ...metrics, seconds: 99 }))
  const numbers = compareNumbers(expected, { epochs: slower, result })
  expect(numbers).toHaveLength(3 + 4 + 5)
  expect(numbers.every(({ verdict }) => verdict === 'exact')).toBe(true)
})

it('tells rounding from a difference', () => {
  const epochs = [epoch(0, 1 + 5e-7), epoch(1, 0.6)]
  expect(found({ epochs, result })).toEqual([
    [0, 'training loss', 'close', expect.closeTo(5e-7, 9)],
    [1, 'training loss', 'off', expect.closeTo(1 / 6, 9)],
  ])
})

it('what is not there is off', () => {
  expect(
    found({ epochs: [epoch(0, 1)], result: null }).map(([of, , verdict]) => [of, verdict]),
  ).toEqual([
    ...Array.from({ length: 4 }, () => [1, 'off']),
    ...Array.from({ length: 5 }, () => [null, 'off']),
  ])
})
