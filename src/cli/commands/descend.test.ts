import { describe, expect, it } from 'vitest'
import { landscapes } from '#shared/domain/landscapes/landscapes.ts'
import { UsageError } from '../usage-error.ts'
import { DESCEND_USAGE } from '../usage/descend.ts'
import { DESCENT_DEFAULTS, parseDescendOptions } from './descend.ts'

const spec = (...args: string[]) => parseDescendOptions(args).spec

describe('the options of descend', () => {
  it('are all there', () => {
    const args = ['--function', 'square', '--optimizer', 'adam:beta1=0.5', '--rate', '0.2']
    expect(
      parseDescendOptions([...args, '--start', '-2', '--steps', '5', '--noise', '1', '--json']),
    ).toEqual({
      spec: {
        landscape: 'square',
        optimizer: { kind: 'adam', beta1: 0.5, beta2: 0.999, epsilon: 1e-7 },
        ...{ learningRate: 0.2, start: [-2], steps: 5, noise: 1, seed: 1 },
      },
      json: true,
    })
  })

  it('begin where the function says', () => {
    expect(spec()).toMatchObject({ landscape: 'square', start: [2], ...DESCENT_DEFAULTS })
    expect(spec('--function', 'two-minima').start).toEqual(landscapes.twoMinima.start)
    expect(spec('--function', 'valley', '--start', '-4,0.5').start).toEqual([-4, 0.5])
  })

  it('have the defaults that the usage names', () => {
    const { learningRate, noise, seed, steps } = DESCENT_DEFAULTS
    for (const words of [
      `at most 100 (${learningRate})`,
      `1 to 1000 (${steps})`,
      `0 to 100 (${noise})`,
      `depends on (${seed})`,
    ]) {
      expect(DESCEND_USAGE).toContain(words)
    }
  })

  it.each([
    [['--function', 'hill'], '--function: there is no “hill”'],
    [['--optimizer', 'genetic'], '--optimizer'],
    [['--rate', '0'], '--rate: '],
    [['--start', 'far'], '--start: '],
    [['--start', '1,2'], '--start: must have as many numbers'],
    [['--function', 'valley', '--start', '1'], '--start: must have as many numbers'],
    [['--steps', '1001'], '--steps: '],
    [['photos'], 'descend takes no “photos”'],
  ])('%j is wrong usage', (args, words) => {
    expect(() => parseDescendOptions(args)).toThrow(UsageError)
    expect(() => parseDescendOptions(args)).toThrow(words)
  })
})
