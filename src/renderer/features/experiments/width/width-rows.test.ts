import { expect, it } from 'vitest'
import type { ExperimentPart } from '#shared/domain/experiments/part.ts'
import { type WidthSettings, widthParts } from '#shared/domain/experiments/width.ts'
import type { RunResult } from '#shared/domain/run.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { placeOf, unitsAt, widthLines } from './width-lines.ts'
import { widthRows } from './width-rows.ts'

const settings: WidthSettings = {
  kind: 'width',
  spec: { ...DEFAULT_RUN_SPEC, input: { imageSize: 8, colour: 'rgb' } },
  ...{ widths: [1, 10], seeds: 2, sideBySide: 1 },
}
const result: RunResult = {
  train: { loss: 0.1, correct: 40, photos: 40 },
  validation: { loss: 1, correct: 8, photos: 10 },
  majority: { labelId: 1, photos: 5 },
  ...{ imagesPerSecond: 1, epoch: 1, endedEarly: null, pixels: 'memory' },
  passes: { forward: 1, backward: 1 },
}
const parts: readonly ExperimentPart[] = widthParts(settings).map((part, place) => ({
  ...part,
  ...(place === 3
    ? { state: 'waiting', reason: null, runId: null, result: null }
    : { state: 'done', reason: null, runId: place + 1, result: { kind: 'train', run: result } }),
}))

it('a width is told with its weights, its runs and what became of them', () => {
  const rows = widthRows(settings, parts, 3)
  // 8 × 8 pixels of three numbers and a bias for each unit, then each unit and a bias for each label.
  expect(rows.map(({ weights }) => weights)).toEqual([193 + 2 * 3, 193 * 10 + 11 * 3])
  expect(rows.map(({ runIds, state }) => [runIds, state])).toEqual([
    [[1, 3], 'done'],
    [[2], 'waiting'],
  ])
  expect(widthRows(settings, parts, undefined)[0]?.weights).toBeUndefined()
})

it('a width is drawn by its logarithm, within its interval', () => {
  const typical = widthRows(settings, parts, 3).flatMap((row) => row.typical ?? [])
  const [low, high, training, validation] = widthLines(typical).map(({ points }) => points[1])
  expect(validation).toEqual({ x: placeOf(10), y: 0.8 })
  expect(training?.y).toBe(1)
  expect(low?.y).toBeLessThan(0.8)
  expect(high?.y).toBeGreaterThan(0.8)
  expect(unitsAt(placeOf(10))).toBe('10')
})
