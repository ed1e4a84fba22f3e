import { randomUUID } from 'node:crypto'
import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import { MAX_PRESETS, type Preset } from '#shared/domain/preset.ts'
import { createPresetFile } from './preset-file.ts'

type Input<Method extends `presets.${string}` & keyof EngineContract['methods']> = HandlerInput<
  EngineContract,
  Method
>

/** A person's own presets, by name; the same for every project. Each call throws DISK. */
export interface Presets {
  readonly list: () => Promise<Output<EngineContract, 'presets.list'>>
  /** @throws ProblemError INVALID_INPUT for a name that another has, or one preset too many */
  readonly save: (input: Input<'presets.save'>) => Promise<Preset>
  /** @throws ProblemError NOT_FOUND; INVALID_INPUT for a name that another has */
  readonly rename: (input: Input<'presets.rename'>) => Promise<Preset>
  /** @throws ProblemError NOT_FOUND */
  readonly remove: (id: string) => Promise<Preset>
}

export function createPresets(path: string): Presets {
  const file = createPresetFile(path)
  // Each reads, changes and writes the whole file: one after the other.
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  /** Puts what `change` gives into the file. */
  const changed = (
    change: (presets: readonly Preset[]) => {
      readonly next: readonly Preset[]
      readonly preset: Preset
    },
  ): Promise<Preset> =>
    inTurn(async () => {
      const { next, preset } = change(await file.read())
      await file.write(next)
      return preset
    })

  return {
    list: () =>
      inTurn(async () => {
        const presets = [...(await file.read())].sort(byName)
        return { presets, setAside: file.setAside() ?? null }
      }),
    save: ({ name, spec, id = randomUUID() }) =>
      changed((presets) => {
        const others = presets.filter((preset) => preset.id !== id)
        requireOwnName(others, name)
        if (others.length >= MAX_PRESETS) {
          throw new ProblemError(
            'INVALID_INPUT',
            `Downhill keeps ${MAX_PRESETS} presets at most. Delete one, then save this one.`,
          )
        }
        const preset = { id, name, spec }
        return { next: [...others, preset], preset }
      }),
    rename: ({ id, name }) =>
      changed((presets) => {
        const others = presets.filter((preset) => preset.id !== id)
        requireOwnName(others, name)
        const preset = { ...required(presets, id), name }
        return { next: [...others, preset], preset }
      }),
    remove: (id) =>
      changed((presets) => ({
        next: presets.filter((preset) => preset.id !== id),
        preset: required(presets, id),
      })),
  }
}

const byName = (a: Preset, b: Preset): number =>
  a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' })

function required(presets: readonly Preset[], id: string): Preset {
  const found = presets.find((preset) => preset.id === id)
  if (found) return found
  throw new ProblemError('NOT_FOUND', 'This preset is not there any more.')
}

function requireOwnName(others: readonly Preset[], name: string): void {
  const same = others.find((preset) => preset.name.toLowerCase() === name.toLowerCase())
  if (!same) return
  throw new ProblemError(
    'INVALID_INPUT',
    `There is a preset “${same.name}” already. Choose another name, or delete that one first.`,
  )
}
