import { describe, expect, it } from 'vitest'
import { createRandom } from '#shared/domain/random.ts'
import { crossOver } from './crossover.ts'
import { scriptedRandom } from './testing/scripted-random.ts'

const first = Float32Array.of(1, 2, 3, 4, 5)
const second = Float32Array.of(10, 20, 30, 40, 50)

describe('crossOver', () => {
  it('takes each weight from the parent that its coin says', () => {
    // The lowest bits 0b01101, read from the right: second, first, second, second, first.
    const random = scriptedRandom(0.69, 0b01101 / 2 ** 32)
    expect([...crossOver(first, second, 0.7, random)]).toEqual([10, 2, 30, 40, 5])
  })

  it('copies the first parent otherwise, with no further draw', () => {
    const child = crossOver(first, second, 0.7, scriptedRandom(0.7))
    expect(child).toEqual(first)
    expect(child.buffer).not.toBe(first.buffer)
  })

  it('tosses new coins after 32 weights', () => {
    const zeros = new Float32Array(70)
    const ones = zeros.map(() => 1)
    const every = (2 ** 32 - 1) / 2 ** 32
    const child = crossOver(zeros, ones, 1, scriptedRandom(0, every, 0, every))
    expect(child).toEqual(zeros.map((_, i) => (i < 32 || i >= 64 ? 1 : 0)))
  })

  it('takes half of the weights from either parent, at every place alike', () => {
    const random = createRandom(3)
    const zeros = new Float32Array(64)
    const ones = zeros.map(() => 1)
    const counts = zeros.slice()
    for (let i = 0; i < 4000; i++) {
      crossOver(zeros, ones, 1, random).forEach((weight, at) => {
        counts[at] = (counts[at] ?? 0) + weight
      })
    }
    // Five standard deviations around 2,000.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(158)
  })
})
