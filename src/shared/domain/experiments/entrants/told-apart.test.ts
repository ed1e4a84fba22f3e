import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toldApart } from './told-apart.ts'

const duels = (won: number, lost: number, apart = false) => [
  ...Array.from({ length: won }, (_, i) => [1 + i / 1000, 2 + i / 1000] as const),
  ...Array.from({ length: lost }, (_, i) => [apart ? 1.5 : 3 + i, 2] as const),
]

describe('telling two apart', () => {
  it('says nothing of one seed', () => {
    expect(toldApart([])).toEqual({ kind: 'oneSeed' })
    expect(toldApart(duels(1, 0))).toEqual({ kind: 'oneSeed' })
  })

  it('takes six of six, but not five of five, though ranges do not overlap', () => {
    expect(toldApart(duels(6, 0))).toEqual({
      kind: 'apart',
      score: { seeds: 6, won: 6, lost: 0, p: expect.closeTo(2 / 64, 12) as number },
    })
    expect(toldApart(duels(5, 0))).toMatchObject({ kind: 'hint', score: { p: 2 / 32 } })
  })

  it('tells apart nothing that wins and loses', () => {
    expect(toldApart(duels(5, 3)).kind).toBe('notApart')
    expect(toldApart(duels(9, 1)).kind).toBe('apart')
  })

  it('does not count a draw for anybody', () => {
    expect(
      toldApart([
        [1, 1],
        [1, 1],
      ]),
    ).toMatchObject({
      kind: 'notApart',
      score: { won: 0, lost: 0, p: 1 },
    })
  })

  it('is as sure whichever of both comes first', () => {
    const loss = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(loss, loss), { maxLength: 20 }), (some) => {
        const turned = some.map(([first, second]) => [second, first] as const)
        expect(toldApart(turned).kind).toBe(toldApart(some).kind)
      }),
    )
  })
})
