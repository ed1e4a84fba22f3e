import { describe, expect, it } from 'vitest'
import { DEFAULT_RUN_SPEC, RunSpec } from '../../domain/run-spec.ts'
import { tellLinear } from './linear-story.ts'
import { tellShuffled } from './shuffled-story.ts'
import type { Trained } from './story.ts'
import { enoughOf, tellWidths, typicalOf } from './width-story.ts'

/** A training of so many right of 400 training and of 100 validation photos, 50 of one label. */
const trained = (train: number, validation: number): Trained => ({
  train: { loss: 1, correct: train, photos: 400 },
  validation: { loss: 1, correct: validation, photos: 100 },
  majority: { labelId: 1, photos: 50 },
})
const plain = (sentences: readonly string[]) => sentences.join(' ').replaceAll('\u00a0', ' ')

describe('what activations were worth', () => {
  const tell = (activations?: Trained, linear?: Trained, noHidden?: Trained) =>
    plain(
      tellLinear({
        ...{ spec: DEFAULT_RUN_SPEC, labels: 2 },
        trained: { activations, linear, noHidden },
      }).found,
    )

  it('is nothing to be told before both are done', () => {
    expect(tell(trained(400, 90))).toBe('')
  })

  it('is nothing where photos are linearly separable', () => {
    const told = tell(trained(400, 95), trained(400, 94), trained(400, 93))
    expect(told).toContain('all 400 training photos come out right')
    expect(told).toContain('linearly separable')
    expect(told).toContain('both cannot be told apart: with activations 95.0 %')
    expect(told).toContain('Both linear networks cannot be told apart')
  })

  it('is much where a linear function does not do', () => {
    const told = tell(trained(396, 95), trained(280, 60), trained(330, 60))
    expect(told).toContain('The activations were needed: 99.0 % of the training photos')
    expect(told).toContain('more often with activations')
    expect(told).toContain('Both linear networks differ')
  })

  it('is less than nothing where they stood in the way', () => {
    const told = tell(trained(240, 55), trained(320, 80))
    expect(told).toContain('The activations were in the way')
    expect(told).toContain('more often without activations')
  })

  it('is not told from chance where the difference is small', () => {
    expect(tell(trained(300, 70), trained(295, 72))).toContain('no difference that can be told')
  })

  it('says which linear functions are left, and what became of maxima', () => {
    const equal = (model: (typeof DEFAULT_RUN_SPEC)['model'], labels: number | undefined) =>
      plain(
        tellLinear({
          ...{ spec: { ...DEFAULT_RUN_SPEC, model }, labels },
          trained: { activations: undefined, linear: undefined, noHidden: undefined },
        }).equal,
      )
    const { model } = DEFAULT_RUN_SPEC
    expect(equal(model, 2)).toContain('no more and no less')
    const narrow = RunSpec.parse({ ...DEFAULT_RUN_SPEC, model: { ...model, hidden: [2] } })
    expect(equal(narrow.model, 6)).toContain('here less')
    expect(equal(model, 2)).not.toContain('means')
    expect(equal(model, 6)).toContain(
      'the matrices of 12,288 × 64, 64 × 32, and 32 × 6 numbers make one of 12,288 × 6.',
    )
    const pooled = RunSpec.parse({
      ...DEFAULT_RUN_SPEC,
      model: { kind: 'convolutional', blocks: [{ filters: 4 }], hidden: [8] },
    })
    expect(equal(pooled.model, 6)).toContain('takes means')
    expect(equal(pooled.model, 6)).not.toContain('make one of')
  })
})

describe('how wide is enough', () => {
  const tell = (...widths: readonly (readonly [number, ...Trained[]])[]) => {
    const story = tellWidths({
      epochs: 30,
      widths: widths.map(([units, ...all]) => ({ units, trained: all })),
    })
    return plain([...story.found, ...story.sure])
  }

  it('is not told of one width', () => {
    expect(tell([1, trained(200, 50)], [2])).toBe('')
  })

  it('is the narrowest that is as good as the best, as far as chance lets one tell', () => {
    const told = tell(
      [1, trained(240, 52)],
      [4, trained(390, 84)],
      [16, trained(400, 88)],
      [64, trained(400, 86)],
    )
    expect(told).toContain('16 units are enough to get every one of the 400 training photos right')
    expect(told).toContain('On validation photos 4 units are enough: 84.0 %')
    expect(told).toContain('the best, 16 units with 88.0 %')
    expect(told).toContain('learned of these photos alone: at 64 units')
    expect(told).toContain('(+14.0 points)')
    expect(told).toContain('and others, of which the theorem says nothing, as well')
    expect(told).toContain('one seed for each width')
  })

  it('tells that width fits training photos and gains nothing else', () => {
    const told = tell([1, trained(300, 70)], [256, trained(400, 68)])
    expect(told).toContain('width gained nothing that can be told from chance, and the gap grew')
    expect(told).toContain('the narrowest does best: 1 unit with 70.0 %')
  })

  it('tells where nothing fits, and nothing was learned by heart', () => {
    const told = tell([1, trained(202, 50)], [2, trained(210, 53)])
    expect(told).toContain('In 30 epochs no width gets all training photos right')
    expect(told).toContain('2 units come nearest, with 52.5 %')
    expect(told).toContain('No gap can be told from chance')
    // Both guess, so that there is nothing that could hold.
    expect(told).not.toContain('holds for other photos')
    expect(told).toContain('not that training finds them')
  })

  it('tells that what was learned holds where it does', () => {
    expect(tell([1, trained(200, 50)], [2, trained(370, 92)])).toContain(
      'What was learned holds for other photos as well',
    )
  })

  it('tells where only the widest will do', () => {
    expect(tell([1, trained(200, 50)], [8, trained(400, 95)])).toContain(
      'and everything narrower is worse beyond chance',
    )
  })

  it('lets the seed in the middle stand for a width', () => {
    const seeds = [trained(400, 90), trained(390, 60), trained(395, 80)]
    expect(typicalOf([{ units: 4, trained: seeds }])).toEqual([
      { units: 4, trained: trained(395, 80) },
    ])
    expect(tell([1, ...seeds], [2, ...seeds])).toContain('with up to 3 seeds')
  })

  it('takes the narrower of two that are alike for the best', () => {
    const alike = typicalOf([2, 8].map((units) => ({ units, trained: [trained(400, 80)] })))
    expect(enoughOf(alike)?.top.units).toBe(2)
  })
})

describe('what a network gets right with labels that mean nothing', () => {
  const tell = (own: readonly Trained[], shuffled: readonly Trained[]) => {
    const story = tellShuffled({ epochs: 30, own, shuffled })
    return plain([...story.found, ...story.sure])
  }

  it('is nothing while neither is done, and no verdict while one is not', () => {
    expect(tell([trained(400, 90)], [])).toBe('')
    expect(tell([], [trained(400, 50)])).not.toContain('stand clear')
  })

  it('is learned by heart and no better than guessing, and the truth stands clear of it', () => {
    const told = tell([trained(400, 90)], [trained(400, 51)])
    expect(told).toContain('learned all 400 shuffled labels by heart')
    expect(told).toContain('no better than guessing')
    expect(told).toContain('stands clear of the 51.0 % of the control')
    expect(told).toContain('This is one shuffle')
  })

  it('is learned in part, or not at all', () => {
    expect(tell([], [trained(300, 50)])).toContain('learned some of the shuffled labels')
    expect(tell([], [trained(205, 50)])).toContain('did not learn the shuffled labels by heart')
  })

  it('is suspicious where it is better than guessing', () => {
    expect(tell([], [trained(400, 65)])).toContain('photos of one kind stand on both sides')
  })

  it('holds the worst of the true against the best of the control', () => {
    const told = tell([trained(400, 90), trained(400, 56)], [trained(400, 45), trained(400, 54)])
    expect(told).toContain('photos are right, in the lowest of 2 trainings')
    expect(told).toContain('does not stand clear of the 54.0 % of the control')
    expect(told).toContain('which lie at 45.0 % to 54.0 %')
  })
})
