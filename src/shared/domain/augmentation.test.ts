import { describe, expect, it } from 'vitest'
import { Augmentation, augments, NO_AUGMENTATION } from './augmentation.ts'

describe('augmentation', () => {
  it('leaves photos as they are when nothing is said', () => {
    expect(NO_AUGMENTATION).toEqual({
      flipHorizontally: false,
      flipVertically: false,
      shift: 0,
      rotate: 0,
      zoom: 0,
      brightness: 0,
      contrast: 0,
      colour: 0,
      erase: 0,
    })
    expect(augments(NO_AUGMENTATION)).toBe(false)
  })

  it.each(Object.keys(NO_AUGMENTATION))('changes photos with %s alone', (field) => {
    const amount = field.startsWith('flip') ? true : 0.01
    expect(augments(Augmentation.parse({ [field]: amount }))).toBe(true)
  })

  it.each([
    ['shift', 0.5],
    ['rotate', 180],
    ['zoom', 0.9],
    ['brightness', 1],
    ['contrast', 1],
    ['colour', 1],
    ['erase', 0.9],
  ])('bounds %s from 0 to %d', (field, most) => {
    const takes = (amount: number) => Augmentation.safeParse({ [field]: amount }).success
    expect([takes(0), takes(most)]).toEqual([true, true])
    expect([takes(-0.01), takes(most + 0.01), takes(NaN)]).toEqual([false, false, false])
  })
})
