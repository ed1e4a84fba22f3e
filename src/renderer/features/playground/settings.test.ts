import { describe, expect, it } from 'vitest'
import { landscapes, LandscapeName } from '#shared/domain/landscapes/landscapes.ts'
import { optimizerSettings } from '#shared/words/own-settings.ts'
import { FIRST_SETTINGS, optimizerKinds, specOf } from './settings.ts'
import { ownRules } from './own-numbers.ts'

describe.each(optimizerKinds)('%s', (kind) => {
  it('walks on every landscape with the first settings', () => {
    for (const landscape of LandscapeName.options) {
      const { start } = landscapes[landscape]
      expect(specOf({ ...FIRST_SETTINGS, landscape, start }, kind)).toMatchObject({
        optimizer: { kind },
        landscape,
      })
    }
  })

  it('takes exactly what its fields take', () => {
    for (const [name, field] of optimizerSettings[kind]) {
      if (name === 'epsilon') continue
      const { min, max } = ownRules[name]
      const complete = (value: number | null) => {
        const own = {
          ...FIRST_SETTINGS.own,
          [kind]: { ...FIRST_SETTINGS.own[kind], [field]: value },
        }
        return specOf({ ...FIRST_SETTINGS, own }, kind) !== undefined
      }
      expect([min, max].map(complete)).toEqual([true, true])
      expect([min - 1e-6, max + 1e-6, null].map(complete)).toEqual([false, false, false])
    }
  })
})

it('no walk is made of settings that are not complete', () => {
  for (const part of [{ learningRate: null }, { noise: null }, { seed: null }, { start: [null] }]) {
    expect(specOf({ ...FIRST_SETTINGS, ...part }, 'sgd')).toBeUndefined()
  }
})
