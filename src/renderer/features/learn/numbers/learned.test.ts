import { describe, expect, it } from 'vitest'
import { evolve, POPULATION } from './evolve.ts'
import { mean } from './functions.ts'
import { learnFrom, learnShuffled } from './learn-by-heart.ts'
import { OPTIMIZERS, walkDownRavine } from './optimizer-walks.ts'
import { ravine } from './ravine.ts'
import { PHOTOS, trainNeuron } from './train-neuron.ts'
import { cloud, lowest, WALK_RATE, walkWithAll, walkWithOne } from './two-walks.ts'

describe('training a neuron', () => {
  const train = (seed: number, batchSize: number) =>
    trainNeuron({ seed, batchSize, steps: 120, learningRate: 0.5 })
  const spread = (losses: readonly number[]) => {
    const middle = mean(losses)
    return Math.sqrt(mean(losses.map((loss) => (loss - middle) ** 2)))
  }

  it('is decided by its seed', () => {
    expect(train(1, 4)).toEqual(train(1, 4))
    expect(train(1, 4)).not.toEqual(train(2, 4))
  })

  it('brings the loss down at every step where each step looks at all photos', () => {
    const losses = train(3, PHOTOS)
    losses.slice(1).forEach((loss, i) => expect(loss).toBeLessThan(losses[i] ?? 0))
  })

  it('is the noisier the fewer photos a step looks at', () => {
    const spreads = [1, 4, 16, PHOTOS].map((size) => spread(train(1, size).slice(-60)))
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a))
  })
})

describe('two walks over the same photos', () => {
  it('take one step a pass, and one a photo', () => {
    expect(walkWithAll(3)).toHaveLength(4)
    expect(walkWithOne(3)).toHaveLength(3 * cloud.length + 1)
  })

  it('go straight to the middle with all photos, by the same share each time', () => {
    const far = walkWithAll(5).map(([x, y]) => Math.hypot(x - lowest[0], y - lowest[1]))
    far.slice(1).forEach((now, i) => expect(now / (far[i] ?? 1)).toBeCloseTo(1 - WALK_RATE, 10))
  })
})

describe('the ravine', () => {
  it('has the slope that central differences find', () => {
    const h = 1e-5
    for (const [x, y] of [ravine.start, [1.5, -0.7], [0, 2]] as const) {
      const [slopeX, slopeY] = ravine.slopeAt([x, y])
      const byX = ravine.heightAt([x + h, y]) - ravine.heightAt([x - h, y])
      const byY = ravine.heightAt([x, y + h]) - ravine.heightAt([x, y - h])
      expect(slopeX).toBeCloseTo(byX / (2 * h), 6)
      expect(slopeY).toBeCloseTo(byY / (2 * h), 6)
    }
  })

  it('is of one height all along a contour', () => {
    for (const spot of ravine.contour(1.6)) expect(ravine.heightAt(spot)).toBeCloseTo(1.6, 10)
  })
})

describe('optimizers', () => {
  it('make the first steps that their formulas say', () => {
    // At the start, (−4, 0): slope (−3.328, 6.336).
    const [slopeX, slopeY] = ravine.slopeAt(ravine.start)
    expect([slopeX, slopeY]).toEqual([expect.closeTo(-3.328), expect.closeTo(6.336)])
    const first = (optimizer: (typeof OPTIMIZERS)[number]) => walkDownRavine(optimizer, 1)[1]
    expect(first('sgd')).toEqual([expect.closeTo(-4 + 0.42 * 3.328), expect.closeTo(-0.42 * 6.336)])
    expect(first('momentum')).toEqual([
      expect.closeTo(-4 + 0.1 * 3.328),
      expect.closeTo(-0.1 * 6.336),
    ])
    // g / √(0.1·g²) = √10 in the slope's direction, whatever its size.
    const root = 0.25 * Math.sqrt(10)
    expect(first('rmsprop')).toEqual([expect.closeTo(-4 + root, 5), expect.closeTo(-root, 5)])
    // Both memories corrected, g / √g² = 1.
    expect(first('adam')).toEqual([expect.closeTo(-4 + 0.6, 5), expect.closeTo(-0.6, 5)])
  })

  it('remember: momentum adds nine tenths of its last move', () => {
    const [start, first, second] = walkDownRavine('momentum', 2)
    if (!start || !first || !second) throw new Error('three places')
    const [slopeX] = ravine.slopeAt(first)
    expect(second[0] - first[0]).toBeCloseTo(0.9 * (first[0] - start[0]) - 0.1 * slopeX, 10)
  })

  it.each(OPTIMIZERS)('%s comes down in sixty steps', (optimizer) => {
    const end = walkDownRavine(optimizer, 60).at(-1) ?? ravine.start
    expect(ravine.heightAt(end)).toBeLessThan(0.05)
  })
})

describe('the genetic algorithm', () => {
  it('keeps its size, and never loses its best', () => {
    const generations = evolve(12)
    expect(generations).toHaveLength(13)
    const best = generations.map(([first]) => ravine.heightAt(first ?? ravine.start))
    for (const generation of generations) expect(generation).toHaveLength(POPULATION)
    best.slice(1).forEach((now, i) => expect(now).toBeLessThanOrEqual(best[i] ?? 0))
    expect(best.at(-1)).toBeLessThan(0.01)
  })
})

describe('learning by heart', () => {
  it('brings the training loss down to almost nothing, while validation rises again', () => {
    const { training, validation } = learnFrom(40, 80)
    const lowestLoss = Math.min(...validation)
    expect(training.at(-1)).toBeLessThan(0.05)
    expect(validation.at(-1)).toBeGreaterThan(1.3 * lowestLoss)
  })

  it('does so the less the more photos there are', () => {
    const gaps = [20, 40, 80, 160].map((photos) => {
      const { training, validation } = learnFrom(photos, 80)
      return (validation.at(-1) ?? 0) - (training.at(-1) ?? 0)
    })
    expect(gaps.at(-1)).toBeLessThan((gaps[0] ?? 0) / 2)
  })

  it('gets shuffled labels right on its own photos, and guesses on others', () => {
    const [told, shuffled] = [learnShuffled(0), learnShuffled(1)]
    expect(told.training).toBe(1)
    expect(shuffled.training).toBe(1)
    expect(told.validation).toBeGreaterThan(0.7)
    expect(Math.abs(shuffled.validation - 0.5)).toBeLessThan(0.08)
  })
})
