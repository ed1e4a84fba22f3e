import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXPERIMENT_KINDS, ExperimentSettings } from '#shared/domain/experiments/experiment.ts'
import { firstSettings } from '#shared/domain/experiments/first-settings.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { kebabCase } from '../options/read.ts'
import { UsageError } from '../usage-error.ts'
import { parseExperimentOptions } from './experiment.ts'

describe('experiment', () => {
  it.each(EXPERIMENT_KINDS)('%s begins with its own first settings', async (kind) => {
    const parsed = await parseExperimentOptions([kebabCase(kind), 'photos', '--seed', '3'])
    const settings = firstSettings(kind, { ...DEFAULT_RUN_SPEC, seed: 3 })
    expect(parsed).toEqual({
      ...{ action: 'start', json: false, folder: resolve('photos'), project: undefined },
      settings,
    })
    expect(ExperimentSettings.parse(settings)).toEqual(settings)
  })

  it('takes settings of its own, which are JSON or text', async () => {
    const parsed = await parseExperimentOptions([
      ...['race', 'photos', '--set', 'seeds=3', '--set', 'entrants.1.batch-size=all'],
      ...['--set', 'entrants.0.optimizer={"kind":"momentum"}'],
    ])
    expect(parsed).toMatchObject({
      settings: {
        seeds: 3,
        entrants: [{ optimizer: { kind: 'momentum', momentum: 0.9 } }, { batchSize: 'all' }, {}],
      },
    })
  })

  it('goes on with one that was kept, and prints settings without photos', async () => {
    expect(await parseExperimentOptions(['race', 'photos', '--resume', '7'])).toMatchObject({
      action: 'resume',
      experimentId: 7,
    })
    expect(await parseExperimentOptions(['race', '--print-settings'])).toMatchObject({
      action: 'printSettings',
      settings: { kind: 'race' },
    })
  })

  it.each([
    [['race', 'a', '--set', 'seeds=0'], /^--set seeds: expected a whole number from 1/],
    [['race', 'a', '--set', 'seeds'], /^--set: expected a place and a value/],
    [['race', 'a', '--resume', 'x'], /^--resume: expected the number/],
    [['race'], /^experiment race needs a folder of photos/],
    [['walk', 'a'], /^There is no experiment walk/],
    [[], /^experiment needs a name: find-rate/],
  ])('refuses %j', async (args, words) => {
    const parsing = parseExperimentOptions(args)
    await expect(parsing).rejects.toThrow(UsageError)
    await expect(parsing).rejects.toThrow(words)
  })
})
