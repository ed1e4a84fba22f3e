import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readRunFile } from '#engine/library/runs/run-file.ts'
import { findFolders } from '#engine/supervisor/folders.ts'
import type { Engine } from '#engine/supervisor/supervisor.ts'
import { findProject } from './find-project.ts'
import { findRun } from './find-run.ts'

/** A run, and the project that it is in. */
export interface NamedRun {
  readonly project: string
  readonly id: number
}

const isNumber = (word: string | undefined): boolean =>
  word !== undefined && /^[1-9]\d*$/.test(word)

/**
 * The runs that words on the command line mean: each is a run, or a project that numbers follow.
 * @throws ProblemError NOT_FOUND
 */
export async function namedRuns(
  engine: Engine,
  words: readonly string[],
): Promise<readonly NamedRun[]> {
  const runs: NamedRun[] = []
  let project: string | undefined
  for (const [place, word] of words.entries()) {
    if (project !== undefined && isNumber(word)) {
      runs.push({ project, id: Number(word) })
    } else if (isNumber(words[place + 1])) {
      project = await projectOf(engine, word)
    } else {
      const folder = await findRun(word)
      const { run: id } = await readRunFile(folder)
      // A run lies in its project, under runs.
      runs.push({ project: dirname(dirname(folder)), id })
    }
  }
  return runs
}

/** By its folder, its name in the person's Downhill folder, or the folder of its photos. */
async function projectOf(engine: Engine, word: string): Promise<string> {
  const named = join(findFolders().home, `${word}.downhill`)
  return existsSync(named) ? named : findProject(engine, resolve(word))
}
