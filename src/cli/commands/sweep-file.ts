import { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { DEFAULT_RUN_SPEC } from '#shared/domain/run-spec.ts'
import { check } from '../options/check.ts'
import { readJsonFile, requireKnownFields } from '../options/json-file.ts'
import { isFields } from '../options/setting.ts'
import { UsageError } from '../usage-error.ts'

/** A sweep as a file holds it. */
export const EXAMPLE = {
  axes: [
    {
      setting: 'learningRate',
      values: { from: 0.0001, to: 0.01, scale: 'logarithmic', points: 3 },
    },
    { setting: 'batchSize', values: [16, 64] },
    { setting: 'optimizer', values: [{ kind: 'adam' }, { kind: 'momentum' }] },
  ],
  search: { kind: 'grid' },
  budget: { runs: 12 },
  seedsToConfirm: 3,
  sideBySide: 1,
} as const

/**
 * A sweep from a file of JSON, or from the standard input (-). Where it has no settings of its own
 * to vary, `spec` is varied.
 * @throws UsageError naming the wrong field by its path
 */
export async function readSweepFile(
  file: string,
  spec: RunSpec | undefined,
): Promise<SweepSettings> {
  const content = await readJsonFile('sweep', file)
  if (!isFields(content)) throw new UsageError(`${file}: expected an object.`)
  if ('only' in content) throw new UsageError(`${file}: only: use --shard.`)
  if (spec && 'spec' in content) {
    throw new UsageError(`--spec: ${file} has settings of its own, spec. Leave one of them out.`)
  }
  const candidate = { spec: spec ?? DEFAULT_RUN_SPEC, ...content, kind: 'sweep' }
  const settings = check(SweepSettings, candidate, { rest: file })
  requireKnownFields(file, content, settings)
  return settings
}
