import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatBytes } from '#shared/words/format.ts'
import { withEngine } from '../engine.ts'
import { namedRuns } from '../named-runs.ts'
import { createOutput } from '../output.ts'
import { cancellable, showProgress } from '../photos.ts'
import { UsageError } from '../usage-error.ts'

export const reportOptions = {
  out: { type: 'string' },
  thumbnails: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `downhill report RUN --out FILE`: writes a run's report. */
export async function report(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: reportOptions,
  })
  const { out, thumbnails = false, json = false } = values
  if (positionals.length === 0) throw new UsageError('report needs a run.')
  if (out === undefined) throw new UsageError('report needs a file to write: --out FILE.')
  const output = createOutput(json)
  return withEngine(async (engine) => {
    showProgress(engine, output)
    const [run, ...others] = await namedRuns(engine, positionals)
    if (!run || others.length > 0) throw new UsageError('report needs one run.')
    await engine.call('projects.open', { path: run.project })
    const { path, bytes } = await cancellable(engine, () =>
      engine.call('runs.writeReport', { runId: run.id, path: resolve(out), thumbnails }),
    )
    output.result({ type: 'report', path, bytes }, `${path}, ${formatBytes(bytes)}`)
    return 0
  })
}
