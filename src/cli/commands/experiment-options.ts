import { resolve } from 'node:path'
import type { RunSpec } from '#shared/domain/run-spec.ts'
import { specOptions } from '../options/spec-options.ts'
import { type Values, withValue } from '../options/values.ts'
import { chosenSpec, folderOf } from './train-options.ts'

/** What an experiment is made on. */
export interface ExperimentRequest {
  readonly folder: string
  readonly project: string | undefined
  readonly spec: RunSpec
  readonly json: boolean
}

/** The options that all experiments take. */
export const experimentOptions = {
  ...specOptions,
  ...withValue('spec', 'project'),
  json: { type: 'boolean' },
} as const

/** @throws UsageError naming the option that is wrong */
export async function readExperiment(
  command: string,
  values: Values<typeof experimentOptions>,
  positionals: readonly string[],
): Promise<ExperimentRequest> {
  return {
    folder: folderOf(command, positionals),
    project: values.project === undefined ? undefined : resolve(values.project),
    spec: await chosenSpec(values),
    json: values.json ?? false,
  }
}
