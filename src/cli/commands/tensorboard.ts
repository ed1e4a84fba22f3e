import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { withEngine } from '../engine.ts'
import { namedRuns } from '../named-runs.ts'
import { createOutput } from '../output.ts'
import { UsageError } from '../usage-error.ts'
import { shellQuoted } from './import-summary.ts'

export const tensorboardOptions = { out: { type: 'string' }, json: { type: 'boolean' } } as const

/** `downhill tensorboard RUN… --out FOLDER`: writes runs as TensorBoard reads them. */
export async function tensorboard(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: tensorboardOptions,
  })
  const { out, json = false } = values
  if (positionals.length === 0) throw new UsageError('tensorboard needs at least one run.')
  if (out === undefined) throw new UsageError('tensorboard needs a folder: --out FOLDER.')
  const folder = resolve(out)
  const output = createOutput(json)
  return withEngine(async (engine) => {
    for (const { project, id } of await namedRuns(engine, positionals)) {
      await engine.call('projects.open', { path: project })
      const { file } = await engine.call('runs.writeTensorBoard', { runId: id, folder })
      output.result({ type: 'events', project, run: id, file }, file)
    }
    output.note(`To look at them: tensorboard --logdir ${shellQuoted(folder)}`)
    return 0
  })
}
