import { engineContract } from '#shared/contract/engine-contract.ts'
import { check } from './check.ts'
import { number } from './read.ts'

/**
 * Megabytes that decoded photos may take, as `--pixel-memory` says; undefined leaves it to the
 * engine.
 * @throws UsageError
 */
export function readPixelMemory(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const schema = engineContract.methods['runs.resume'].input.unwrap().shape.memory
  const setting = { option: '--pixel-memory', path: [], value: number(text) }
  return check(schema, setting.value, { settings: [setting] })
}
