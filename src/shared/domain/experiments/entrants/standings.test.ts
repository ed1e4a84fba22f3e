import { describe, expect, it } from 'vitest'
import { OptimizerSpec } from '../../optimizer-spec.ts'
import { madeEntrants, madeRun } from '../testing/made-runs.ts'
import { byLoss, firstToTarget, standingsOf, startOf, usualTarget } from './standings.ts'

const small = { spec: { batchSize: 8 } }
const whole = { spec: { batchSize: 'all' as const } }

describe('standings', () => {
  it('count what reaching the target cost, at the end of the epoch that did', () => {
    const entrants = madeEntrants({ small: [madeRun([1.5, 0.9, 0.8], small)] })
    expect(standingsOf(entrants, 1)[0]).toMatchObject({
      reached: 1,
      toTarget: { updates: 16, epochs: 2, passes: 256, seconds: 2 },
      spent: { updates: 24, epochs: 3, passes: 384, seconds: 3 },
      lowest: { median: 0.8 },
      accuracy: { correct: 15, photos: 20 },
    })
  })

  it('count a genetic algorithm’s photos once for every individual', () => {
    const optimizer = OptimizerSpec.parse({ kind: 'genetic', population: 10 })
    const [standing] = standingsOf(
      madeEntrants({ genetic: [madeRun([0.5], { spec: { optimizer } })] }),
      1,
    )
    expect(standing?.toTarget?.passes).toBe(640)
  })

  it('take the median over seeds, and reach a target where half of them do', () => {
    const runs = [1.2, 0.8, 0.9].map((loss, again) => madeRun([1.5, loss], { again }))
    const [standing] = standingsOf(madeEntrants({ a: runs }), 1)
    expect(standing?.lowest).toEqual({ median: 0.9, lowest: 0.8, highest: 1.2 })
    expect(standing?.reached).toBe(2)
    expect(standing?.toTarget?.epochs).toBe(2)
    expect(standingsOf(madeEntrants({ a: runs }), 0.85)[0]?.toTarget).toBeUndefined()
  })

  it('leave out who has not begun, and look at losses while a run is under way', () => {
    const entrants = madeEntrants({ none: [], going: [madeRun([1.5, 1.2, 1.4], { over: false })] })
    expect(
      byLoss(standingsOf(entrants, 1)).map(({ name, lowest }) => [name, lowest?.median]),
    ).toEqual([['going', 1.2]])
    expect(byLoss(standingsOf(madeEntrants({ begun: [madeRun([], { over: false })] }), 1))).toEqual(
      [],
    )
  })

  it('name another first by epochs than by updates', () => {
    const entrants = madeEntrants({
      small: [madeRun([1.5, 0.9, 0.8], small)],
      whole: [madeRun([1.8, 1.5, 1.2, 0.9], whole)],
      never: [madeRun([1.8], whole)],
    })
    const firsts = firstToTarget(standingsOf(entrants, 1))
    expect(firsts.map(({ cost, first, took }) => [cost, first.name, took])).toEqual([
      ['updates', 'whole', 4],
      ['epochs', 'small', 2],
      ['passes', 'small', 256],
      ['seconds', 'small', 2],
    ])
    expect(firstToTarget(standingsOf(entrants, 0.1))).toEqual([])
  })

  it('propose a target that half of them reach', () => {
    const entrants = madeEntrants({
      a: [madeRun([0.1234])],
      b: [madeRun([0.5555])],
      c: [madeRun([0.9])],
      d: [],
    })
    expect(usualTarget(entrants)).toBe(0.56)
    expect(usualTarget(madeEntrants({ a: [] }))).toBeUndefined()
    expect(usualTarget(madeEntrants({ a: [madeRun([0.5])] }))).toBe(0.5)
  })
})

describe('the start', () => {
  it('is compared seed by seed', () => {
    const runs = (shift: number) =>
      [0, 1].map((again) => madeRun([1], { again, untrained: 2 + again + shift }))
    expect(startOf(madeEntrants({ a: runs(0), b: runs(0) }))).toEqual({
      ...{ loss: 2, apart: 0, trainPhotos: 64 },
    })
    expect(startOf(madeEntrants({ a: runs(0), b: runs(0.25) }))?.apart).toBe(0.25)
  })

  it('is not compared with nobody', () => {
    expect(startOf(madeEntrants({ a: [madeRun([1])], b: [] }))).toBeUndefined()
  })
})
