import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Differences } from '#engine/training/golden/differences.ts'
import { isSame } from '#engine/training/golden/differences.ts'
import { readTrace } from '#engine/training/golden/read-trace.ts'
import type { Trace } from '#engine/training/golden/trace.ts'
import { forMachines, forPeople, type Outcome } from './report.ts'

const USAGE = `Usage:
  npm run -s golden -- [FOLDER] [--json]

Trains as each *.json of FOLDER did (../shared/golden unless told), step by step and in blocks, and
prints the largest relative difference of its losses, of the first step's gradients, of the final
weights and, where they are probabilities, of the final outputs. Ends with 1 if one is not the same.
`

interface Surroundings {
  readonly defaultFolder: string
  readonly replay: (trace: Trace) => Promise<Differences>
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** Gives the exit code: 0 if all traces came out the same, 1 if not, 2 for wrong usage. */
export async function golden(
  args: readonly string[],
  { defaultFolder, replay, print, complain }: Surroundings,
): Promise<number> {
  const usage = readUsage(args)
  if (usage === undefined || usage.help) {
    ;(usage ? print : complain)(USAGE)
    return usage ? 0 : 2
  }
  const { folder = defaultFolder, json } = usage
  const files = await listTraces(folder)
  if (files.length === 0) {
    complain(`There are no traces (*.json) in ${folder}; name their folder.`)
    return 2
  }
  const report = json ? forMachines() : forPeople(files)
  const outcomes: Outcome[] = []
  for (const line of report.before) print(line)
  for (const file of files) {
    const outcome = await replayFile(join(folder, file), replay)
    outcomes.push(outcome)
    print(report.line(file, outcome))
  }
  for (const line of report.after(outcomes)) print(line)
  return outcomes.every((outcome) => 'differences' in outcome && isSame(outcome.differences))
    ? 0
    : 1
}

function readUsage(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean' } },
    })
    const [folder, ...others] = positionals
    return others.length > 0 ? undefined : { ...values, folder }
  } catch {
    return undefined
  }
}

/** Names of the traces in a folder, in order; none where there is no such folder. */
async function listTraces(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => name.endsWith('.json')).sort()
}

/** One trace that cannot be replayed does not keep the others from it. */
async function replayFile(file: string, replay: Surroundings['replay']): Promise<Outcome> {
  try {
    return { differences: await replay(await readTrace(file)) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
