import { describe, expect, it } from 'vitest'
import type { DescentPath, DescentSpec } from '#shared/domain/descent.ts'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { comparisonText, endingOf } from './compare-walks.ts'
import { FIRST_SETTINGS, type OptimizerKind, specOf } from './settings.ts'

function spec(kind: OptimizerKind): DescentSpec {
  const made = specOf(FIRST_SETTINGS, kind)
  if (!made) throw new Error('The first settings are complete.')
  return made
}
const pathOf = (places: readonly number[], diverged = false): DescentPath => ({
  diverged,
  points: places.map((x) => {
    const { value, gradient } = landscapes.square
    return { position: [x], value: value([x]), gradient: gradient([x]), followed: null }
  }),
})
const ended = (kind: OptimizerKind, ...path: Parameters<typeof pathOf>) =>
  endingOf(spec(kind), pathOf(...path))

describe('when a ball settles', () => {
  it.each([
    // It is near the minimum from step 1 on, and stays from step 2 on.
    [[2, 0.01, 0.01, 0], 2],
    // It comes by and leaves again.
    [[2, 0, 0, 1, 0, 0], 5],
    [[2, 1, 0], undefined],
    [[2, 1], undefined],
  ])('on the way %j: %j', (places, step) => {
    expect(ended('sgd', places).settledAt).toBe(step)
  })
})

describe('the sentence about all of them', () => {
  it('names the first that settles', () => {
    const endings = [ended('sgd', [2, 1, 0, 0, 0]), ended('adam', [2, 0, 0, 0])]
    expect(comparisonText(endings, 100)).toBe(
      'Adam is the first to settle in the lowest place, after 2\u00a0steps.',
    )
  })

  it('else the lowest, and those that were lost', () => {
    const endings = [
      ended('sgd', [2, 1.5]),
      ended('adam', [2, 1]),
      ended('momentum', [2, -400], true),
    ]
    expect(comparisonText(endings, 100)).toBe(
      'None settles in the lowest place within 100\u00a0steps; Adam comes lowest. The steps are too large for Momentum: each leads farther away.',
    )
  })

  it('says nothing more where all were lost', () => {
    expect(comparisonText([ended('sgd', [2, -400], true)], 100)).toBe(
      'The steps are too large for Gradient descent: each leads farther away.',
    )
  })
})
