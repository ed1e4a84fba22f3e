import { describe, expect, it } from 'vitest'
import { madeEntrants, madeRun } from '#shared/domain/experiments/testing/made-runs.ts'
import { lossPoint } from '#shared/domain/testing/loss-point.ts'
import { entrantLines, isSmoothed, type Shown } from './lines.ts'

const shown: Shown = { curve: 'validationLoss', cost: 'epochs', eachUpdate: false }
const small = { spec: { batchSize: 1 } }
const whole = { spec: { batchSize: 'all' as const } }

describe('the lines of entrants', () => {
  it('have a point for each epoch, over whichever cost', () => {
    const entrants = madeEntrants({ a: [madeRun([1, 0.5], { spec: { batchSize: 32 } })] })
    const xs = (cost: Shown['cost']) =>
      entrantLines(entrants, { ...shown, cost })[0]?.line.points.map(({ x }) => x)
    expect(xs('epochs')).toEqual([0, 1, 2])
    expect(xs('updates')).toEqual([0, 2, 4])
    expect(xs('passes')).toEqual([0, 128, 256])
    expect(xs('seconds')).toEqual([0, 1, 2])
  })

  it('are the median of several seeds, within a band', () => {
    const runs = [3, 1, 2].map((loss, again) => madeRun([loss], { again }))
    const [a] = entrantLines(madeEntrants({ a: runs }), shown)
    expect(a?.line.points).toEqual([
      { x: 0, y: 2 },
      { x: 1, y: 2 },
    ])
    expect(a?.band?.points).toEqual([
      { x: 0, low: 2, high: 2 },
      { x: 1, low: 1, high: 3 },
    ])
  })

  it('go on only where half of the seeds have come', () => {
    const runs = [madeRun([1, 1]), madeRun([1], { again: 1 }), madeRun([1], { again: 2 })]
    expect(entrantLines(madeEntrants({ a: runs }), shown)[0]?.line.points).toHaveLength(2)
  })

  it('keep everybody’s colour when others have not begun, and are dashed where colours repeat', () => {
    const names = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`n${i}`, i === 0 ? [] : [madeRun([1])]]),
    )
    const lines = entrantLines(madeEntrants(names), shown).map(({ line }) => line)
    expect(lines.map(({ colour }) => colour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
    expect(lines.filter(({ dashed }) => dashed).map(({ name }) => name)).toEqual(['n10', 'n11'])
  })

  it('begin training losses with that of the untrained network on all photos', () => {
    const steps = [lossPoint(0, 9, 9), lossPoint(1, 1, 5)]
    const run = { ...madeRun([1], small), steps }
    const points = (of: typeof run) =>
      entrantLines(madeEntrants({ a: [of] }), { ...shown, curve: 'trainLoss', cost: 'updates' })[0]
        ?.line.points
    expect(points(run)).toEqual([
      { x: 0, y: 2 },
      { x: 1, y: 5 },
    ])
    // Nothing is smoothed where an epoch is a single update.
    expect(points({ ...run, ...{ spec: { ...run.spec, batchSize: 'all' } } })?.[1]?.y).toBe(1)
  })

  it('are smoothed where an epoch has many updates', () => {
    expect(isSmoothed(madeRun([1], small))).toBe(true)
    expect(isSmoothed(madeRun([1], { spec: { batchSize: 8 } }))).toBe(true)
    expect(isSmoothed(madeRun([1], { spec: { batchSize: 32 } }))).toBe(false)
    expect(isSmoothed(madeRun([1], whole))).toBe(false)
  })

  it('show each update behind a single seed’s training loss, with every spike', () => {
    const steps = [lossPoint(0, 3), { ...lossPoint(10, 1), highest: 9 }]
    const entrants = madeEntrants({ a: [{ ...madeRun([1], small), steps }] })
    const wanted: Shown = { curve: 'trainLoss', cost: 'updates', eachUpdate: true }
    expect(entrantLines(entrants, wanted)[0]?.noise?.points).toEqual([
      { x: 0, y: 3 },
      { x: 5, y: 9 },
      { x: 10, y: 1 },
    ])
    expect(entrantLines(entrants, { ...wanted, curve: 'validationLoss' })[0]?.noise).toBeUndefined()
    expect(entrantLines(entrants, { ...wanted, eachUpdate: false })[0]?.noise).toBeUndefined()
  })
})
