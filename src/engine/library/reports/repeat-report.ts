import type { HandlerInput, Output } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import { ProblemError } from '#shared/contract/problem.ts'
import type { Label } from '#shared/domain/label.ts'
import type { RunReport } from '#shared/domain/run-report.ts'
import type { KnownSample } from '#engine/database/samples-repository.ts'
import type { Editor } from '../editing/editor.ts'
import type { OpenProject } from '../project/open-project.ts'
import type { RunManager } from '../runs/run-manager.ts'
import type { RunSamples, Split } from '../runs/split-samples.ts'
import { dataHash } from './data-hash.ts'
import { type MatchedPhoto, matchPhotos } from './match-photos.ts'
import { readReport } from './read-report.ts'
import { usedPhotos } from './used-photos.ts'

interface Where {
  readonly project: OpenProject
  readonly editor: Pick<Editor, 'addLabel'>
  readonly runs: Pick<RunManager, 'startWith'>
}

/**
 * Starts the run of a report again on the open project's photos, where they are the same: found by
 * content, in the same order, with the labels and the split of the report whatever the project says.
 * @throws ProblemError BUSY, NOT_FOUND, INVALID_INPUT
 */
export async function repeatReport(
  { project, editor, runs }: Where,
  { report: path, memory }: HandlerInput<EngineContract, 'runs.repeat'>,
): Promise<Output<EngineContract, 'runs.repeat'>> {
  const report = await readReport(path)
  const { photos } = report
  if (report.notRepeatable !== null || !photos) {
    throw new ProblemError(
      'INVALID_INPUT',
      `The run of ${path} cannot be done again. ${report.notRepeatable ?? ''}`.trim(),
      { path },
    )
  }
  const found = project.samples.known().filter(({ missing }) => !missing)
  const { comparison, ...matched } = matchPhotos(photos, found)
  if (comparison.missing + comparison.changed > 0) return { photos: comparison, run: null }
  const labels = ensureLabels(project, editor, report)
  const samples: RunSamples = {
    labels,
    train: splitOf(matched.train, labels),
    validation: splitOf(matched.validation, labels),
  }
  if (dataHash(usedPhotos(samples)) !== photos.hash) {
    throw new ProblemError(
      'INVALID_INPUT',
      `The report ${path} is damaged: the photos that it lists are not those of its data hash.`,
      { path },
    )
  }
  return { photos: comparison, run: runs.startWith({ spec: report.spec, samples, memory }) }
}

/** The report's labels, those that the project lacks made anew. */
function ensureLabels(
  project: OpenProject,
  editor: Where['editor'],
  { labels }: RunReport,
): readonly Label[] {
  const known = new Map(project.labels.all().map((label) => [label.name, label]))
  return labels.map((name) => known.get(name) ?? editor.addLabel(name).label)
}

const splitOf = (
  matched: readonly MatchedPhoto<KnownSample>[],
  labels: readonly Label[],
): Split => ({
  samples: matched.map(({ photo: { id, path, contentHash }, output }) => ({
    ...{ id, path, contentHash, labelId: labels[output]?.id ?? 0 },
    // The report says what it is for, not the project.
    ...{ split: null, pinned: false, nearGroup: null },
  })),
  labels: Uint16Array.from(matched, ({ output }) => output),
})
