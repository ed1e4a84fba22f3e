import { DEFAULT_RUN_SPEC } from '../domain/run-spec.ts'
import { describe, expect, it } from 'vitest'
import type { Contract } from './contract.ts'
import { desktopContract, MAX_SAVED, relayedMethods } from './desktop-contract.ts'
import { engineContract, MAX_PAGE, MAX_PHOTOS_PER_CALL } from './engine-contract.ts'
import { readingList } from '../domain/reading-list.ts'
import { desktopExamples, engineExamples, trainerExamples } from './testing/examples.ts'
import { trainerContract } from './trainer-contract.ts'

interface PlainExamples {
  readonly methods: Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>
  readonly events: Readonly<Record<string, unknown>>
}

const boundaries: readonly (readonly [string, Contract, PlainExamples])[] = [
  ['engine', engineContract, engineExamples],
  ['trainer', trainerContract, trainerExamples],
  ['desktop', desktopContract, desktopExamples],
]

describe.each(boundaries)('the %s contract', (_name, contract, examples) => {
  describe.each(Object.entries(contract.methods))('%s', (name, { input, output }) => {
    it('is understood on the other side of a process boundary', () => {
      const example = examples.methods[name]
      expect(input.parse(structuredClone(example?.input))).toEqual(example?.input)
      expect(output.parse(structuredClone(example?.output))).toEqual(example?.output)
    })

    it('takes and gives objects, so that fields can be added', () => {
      for (const other of [null, undefined, 'text', 1, []]) {
        expect(input.safeParse(other).success, `input ${String(other)}`).toBe(false)
        expect(output.safeParse(other).success, `output ${String(other)}`).toBe(false)
      }
    })
  })

  it.each(Object.entries(contract.events))('tells of %s', (name, { payload, delivery }) => {
    expect(payload.parse(structuredClone(examples.events[name]))).toEqual(examples.events[name])
    expect(payload.safeParse(undefined).success).toBe(false)
    expect(['every', 'latest', 'series']).toContain(delivery)
  })

  it('names things alike', () => {
    for (const name of [...Object.keys(contract.methods), ...Object.keys(contract.events)]) {
      expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
    }
  })
})

describe('the engine contract', () => {
  const { methods } = engineContract

  it('bounds a page', () => {
    const input = methods['samples.page'].input
    expect(input.safeParse({ offset: 0, limit: MAX_PAGE }).success).toBe(true)
    expect(input.safeParse({ offset: 0, limit: MAX_PAGE + 1 }).success).toBe(false)
    expect(input.safeParse({ offset: 0, limit: 0 }).success).toBe(false)
    expect(input.safeParse({ offset: -1, limit: 1 }).success).toBe(false)
  })

  it('bounds the photos of a call', () => {
    const input = methods['photos.classify'].input
    const photos = (count: number) => ({ runId: 1, paths: Array<string>(count).fill('/a.jpg') })
    expect(input.safeParse(photos(MAX_PHOTOS_PER_CALL)).success).toBe(true)
    expect(input.safeParse(photos(MAX_PHOTOS_PER_CALL + 1)).success).toBe(false)
    expect(input.safeParse(photos(0)).success).toBe(false)
  })
})

describe('an experiment', () => {
  const { settings } = engineContract.methods['experiments.start'].input.unwrap().shape
  const spec = DEFAULT_RUN_SPEC

  it('has a range of rates that can be left out, and that must rise', () => {
    expect(settings.parse({ kind: 'findRate', spec, range: {} })).toMatchObject({
      range: { lowest: 1e-6, highest: 10, steps: 120 },
    })
    for (const highest of [0.1, 0.01]) {
      const wrong = { kind: 'findRate', spec, range: { lowest: 0.1, highest } }
      expect(settings.safeParse(wrong).error?.issues[0]?.path).toEqual(['range', 'highest'])
    }
  })

  it.each([
    [1, true],
    [2000, true],
    [0, false],
    [2001, false],
    [1.5, false],
  ])('that checks %d weights is allowed: %s', (count, allowed) => {
    expect(settings.safeParse({ kind: 'checkGradients', spec, count }).success).toBe(allowed)
  })

  it('checks weights of all layers with steps of fifteen sizes where nothing else is said', () => {
    expect(settings.parse({ kind: 'checkGradients', spec })).toMatchObject({
      ...{ count: 50, layer: null, places: null },
      steps: { smallest: 1e-8, largest: 0.1, count: 15 },
    })
    const steps = { smallest: 0.1, largest: 0.01 }
    expect(settings.safeParse({ kind: 'checkGradients', spec, steps }).success).toBe(false)
  })
})

describe('starting a run', () => {
  const { input } = engineContract.methods['runs.start']
  const { spec } = engineExamples.methods['runs.start'].input

  it('needs neither a checkpoint nor a bound on memory', () => {
    expect(input.parse({ spec })).toEqual({ spec })
  })

  it('wants a checkpoint with its run and step', () => {
    for (const forkFrom of [{ runId: 1 }, { step: 1 }, { runId: 0, step: 1 }, null]) {
      expect(input.safeParse({ spec, forkFrom }).success, JSON.stringify(forkFrom)).toBe(false)
    }
  })
})

describe('the trainer contract', () => {
  it('wants one label for each row', () => {
    const { input } = trainerContract.methods['trainer.train']
    const job = trainerExamples.methods['trainer.train'].input
    const lame = { rows: Uint32Array.of(0, 1), labels: Uint16Array.of(0) }
    expect(input.safeParse({ ...job, train: lame }).error?.issues[0]).toMatchObject({
      path: ['train'],
      message: 'one label for each row',
    })
  })

  it('begins from the seed, a run’s own checkpoint, or a file that it names', () => {
    const { input } = trainerContract.methods['trainer.train']
    const job = trainerExamples.methods['trainer.train'].input
    const begins = (start: unknown) => input.safeParse({ ...job, start }).success
    expect(begins({ from: 'seed' })).toBe(true)
    expect(begins({ from: 'resume' })).toBe(true)
    expect(begins({ from: 'fork', checkpoint: '/a.safetensors' })).toBe(true)
    expect(begins({ from: 'fork' })).toBe(false)
    expect(begins({ from: 'scratch' })).toBe(false)
    expect(begins(undefined)).toBe(false)
  })
})

describe('the desktop contract', () => {
  it('saves files of a bounded size under a plain name', () => {
    const { input } = desktopContract.methods['desktop.saveFile']
    const saves = (change: object) =>
      input.safeParse({ ...desktopExamples.methods['desktop.saveFile'].input, ...change }).success
    expect(saves({})).toBe(true)
    expect(saves({ bytes: new Uint8Array(MAX_SAVED) })).toBe(true)
    expect(saves({ bytes: new Uint8Array(MAX_SAVED + 1) })).toBe(false)
    for (const suggestedName of ['', '../a.png', '/a.png', 'a\\b.png', '.a', 'a'.repeat(200)]) {
      expect(saves({ suggestedName }), suggestedName).toBe(false)
    }
    expect(saves({ kind: 'exe' })).toBe(false)
  })

  it('opens what is on the reading list, and no other address', () => {
    const { input } = desktopContract.methods['desktop.openLink']
    expect(input.safeParse({ link: 'article' }).success).toBe(true)
    for (const link of ['https://example.com', readingList.article.address, 'toString', '', null]) {
      expect(input.safeParse({ link }).success, String(link)).toBe(false)
    }
  })

  it('leaves out what the window must not ask for', () => {
    const hidden = [
      ...['samples.thumbnail', 'photos.classifyWithFolder'],
      ...['runs.writeReport', 'runs.writeTensorBoard', 'runs.repeat'],
    ]
    for (const name of hidden) {
      expect(engineContract.methods).toHaveProperty([name])
      expect(desktopContract.methods).not.toHaveProperty([name])
      expect(relayedMethods.has(name)).toBe(false)
    }
    const relayed = Object.keys(engineContract.methods).filter((name) => !hidden.includes(name))
    expect([...relayedMethods].sort()).toEqual(relayed.sort())
  })

  it('answers its own methods itself', () => {
    const own = Object.keys(desktopContract.methods).filter((name) => !relayedMethods.has(name))
    expect(own.length).toBeGreaterThan(0)
    for (const name of own) expect(name).toMatch(/^desktop\./)
  })
})
