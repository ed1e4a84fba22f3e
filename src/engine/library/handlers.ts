import type { Handlers } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import type { JournalEntry } from '#shared/domain/journal.ts'
import { toProblem } from '#shared/contract/problem.ts'
import type { Experiment } from '#shared/domain/experiments/experiment.ts'
import type { Run } from '#shared/domain/run.ts'
import { createLookAugmented } from './augmented-look.ts'
import { type Classifier, classifyPhotos } from './classify-photos.ts'
import type { Editor } from './editing/editor.ts'
import { curvesOf } from './experiments/curves.ts'
import { healthReport } from './health/health-report.ts'
import { locateImports } from './import/locate.ts'
import { readingOf } from './import/reading-of.ts'
import type { Library } from './library.ts'
import type { LibraryContext } from './library-context.ts'
import { updateNearGroups } from './near-duplicates/update-near-groups.ts'
import { type OpenProject, summarise } from './project/open-project.ts'
import { runFolder } from './project/project-paths.ts'
import type { Presets } from './presets/presets.ts'
import type { RecentProjects } from './project/recent-projects.ts'
import { repeatReport } from './reports/repeat-report.ts'
import { listCheckpoints } from './runs/checkpoints.ts'
import { compareRuns } from './runs/compare-runs.ts'
import { deletedBytes, deleteRun, removeDeletedRuns, restoreRun } from './runs/deleted-runs.ts'
import { requireSample } from './require-sample.ts'
import { requireRun, requireWeights } from './runs/require-run.ts'
import { diskOfRuns, thinCheckpoints } from './runs/run-disk.ts'
import { readRunFile } from './runs/run-file.ts'
import { seriesOf } from './runs/run-series.ts'
import { watchedOf } from './runs/watched.ts'
import { readNetworkInput } from './network-input.ts'
import { readThumbnail } from './thumbnails.ts'

/** Entries of a photo's history that are told of. */
const HISTORY = 50

interface Parts {
  readonly context: LibraryContext
  readonly library: Library
  readonly recent: RecentProjects
  readonly presets: Presets
  /** The folder of the built-in sample's photos. */
  readonly samplePhotos: string
}

/** The engine contract, answered by the library. */
export function createHandlers({
  context,
  library,
  recent,
  presets,
  samplePhotos,
}: Parts): Handlers<EngineContract> {
  const { trainer, tasks, decoder } = context
  const lookAugmented = createLookAugmented(context)

  const openRun = (runId: number) => {
    const { project } = library.session()
    return { project, run: requireRun(project, runId) }
  }

  function tellRun(project: OpenProject, runId: number): Run {
    const run = requireRun(project, runId)
    context.emit('run.changed', run)
    return run
  }

  /** Changes the library, and tells everybody what it holds now. */
  function edit<T>(change: (editor: Editor) => T): T {
    const { project, editor } = library.session()
    const result = change(editor)
    context.emit('project.changed', summarise(project))
    return result
  }

  /** Tells that there is one more, once an experiment has begun. */
  async function begun(starting: Promise<Experiment>): Promise<Experiment> {
    const experiment = await starting
    context.emit('project.changed', summarise(library.session().project))
    return experiment
  }

  /** Undoes or does again. Photos that came or went with an import have other look-alikes then. */
  async function step(change: (editor: Editor) => JournalEntry): Promise<JournalEntry> {
    const entry = edit(change)
    if (entry.kind === 'import') await updateNearGroups(library.session().project)
    return entry
  }

  return {
    'engine.describe': async () => ({
      ...(await decoder.versions()),
      sqlite: process.versions['sqlite'] ?? '',
      trainer: await trainer.call('trainer.describe', {}).then(
        (description) => ({ state: 'ready', description }) as const,
        (error: unknown) => ({ state: 'unavailable', problem: toProblem(error) }) as const,
      ),
    }),

    'projects.recent': async () => ({ projects: await recent.list() }),
    async 'projects.forget'({ path }) {
      await recent.forget(path)
      return {}
    },
    'projects.open': ({ path, goOn = false }) => library.open(path, { goOn }),
    'projects.openFolder': ({ folder, project, only, ...by }) =>
      library.openFolder(folder, { path: project, only, reading: readingOf(by) }),
    'projects.openSample': () => library.openFolder(samplePhotos, { name: 'Cats and dogs' }),
    'projects.current': () => ({ project: library.current(), task: tasks.current() }),
    async 'projects.close'() {
      await library.close()
      return {}
    },

    'imports.settled': () => library.importSettled(),
    'imports.locate': ({ paths, around }) => locateImports(paths, around),
    'imports.preview': ({ folder, project, only, again, ...by }) =>
      library.previewFolder(folder, { path: project, only, again, reading: readingOf(by) }),
    'imports.cancelListing'() {
      library.listings.cancel()
      return {}
    },
    'imports.plannedFiles': ({ text, ...page }) => library.lastPlan.files(page, text),
    'imports.wrongLines': (page) => library.lastPlan.wrongLines(page),
    'folder.status': () => library.session().folder.status(),
    'folder.check': () => library.session().folder.check(),
    'folder.changedFiles': ({ kind, ...page }) => library.session().folder.changedFiles(kind, page),
    'folder.apply': ({ confirmEmpty }) => library.session().folder.apply(confirmEmpty),
    'folder.relocate': ({ folder }) => library.relocate(folder),
    'tasks.cancel'({ taskId }) {
      tasks.cancel(taskId)
      return {}
    },

    'samples.page': ({ filter, order, descending, runId, ...page }) =>
      library.session().project.samples.page(page, filter, { by: order, descending }, runId),
    'samples.counts': ({ filter, runId }) =>
      library.session().project.samples.counts(filter, runId),
    'samples.get'({ sampleId }) {
      const { samples, journal } = library.session().project
      return {
        sample: requireSample(samples.sample(sampleId)),
        copies: samples.copies(sampleId),
        history: journal.ofSample(sampleId, HISTORY),
      }
    },
    'samples.assignLabel': ({ selection, labelId }) =>
      edit((editor) => editor.assignLabel(selection, labelId)),
    'samples.exclude': ({ selection, excluded }) =>
      edit((editor) => editor.exclude(selection, excluded)),
    'samples.pin': ({ selection, split }) => edit((editor) => editor.pin(selection, split)),
    'samples.duplicates'({ conflictsOnly, ...page }) {
      const { samples } = library.session().project
      const found = samples.withCopies(page, conflictsOnly)
      return {
        total: found.total,
        duplicates: found.samples.map((sample) => ({
          ...sample,
          copies: samples.copies(sample.sampleId),
        })),
      }
    },
    'samples.nearGroups': (page) => library.session().project.nearGroups.page(page),
    'samples.unreadable': (page) => library.session().project.samples.unreadable(page),
    'samples.thumbnail': async ({ sampleId, size }) => ({
      webp: await readThumbnail(library.session().project, decoder, { sampleId, size }),
    }),

    'samples.networkInput': async (wanted) => ({
      pixels: await readNetworkInput(library.session().project, decoder, wanted),
    }),
    'samples.augmented': async ({ sampleId, look }) => ({
      pixels: await lookAugmented(library.session().project, sampleId, look),
    }),

    'splits.summary': () => library.session().splits.summary(),
    'splits.preview': ({ settings }) => library.session().splits.preview(settings),
    'splits.make': ({ settings }) => library.session().splits.make(settings),
    'splits.clear': () => edit((editor) => editor.clearSplits()),

    'labels.add': ({ name }) => edit((editor) => editor.addLabel(name)),
    'labels.rename': ({ labelId, name }) => edit((editor) => editor.renameLabel(labelId, name)),
    'labels.merge': ({ labelId, intoId }) => edit((editor) => editor.mergeLabels(labelId, intoId)),
    'labels.delete': ({ labelId }) => edit((editor) => editor.deleteLabel(labelId)),
    'labels.setColour': ({ labelId, colour }) =>
      edit((editor) => editor.colourLabel(labelId, colour)),
    'predictions.make': ({ runId }) => library.session().predictor.make(runId),
    'predictions.status': ({ runId }) => library.session().predictor.status(runId),
    async 'predictions.settled'({ runId }) {
      const { predictor } = library.session()
      await predictor.settled()
      return predictor.status(runId)
    },
    'predictions.accept'({ selection, runId }) {
      openRun(runId)
      return edit((editor) => editor.acceptSuggestions(selection, runId))
    },
    'health.report': () => healthReport(library.session().project),
    'journal.page': (page) => library.session().project.journal.page(page),
    'journal.undo': () => step((editor) => editor.undo()),
    'journal.redo': () => step((editor) => editor.redo()),

    'presets.list': () => presets.list(),
    'presets.save': (input) => presets.save(input),
    'presets.rename': (input) => presets.rename(input),
    'presets.delete': ({ id }) => presets.remove(id),

    'runs.estimate': ({ spec, memory }) => library.session().estimator.estimate(spec, memory),
    'runs.start': (input) => library.session().runs.start(input),
    'runs.stop': ({ runId }) => library.session().runs.stop(runId),
    'runs.pause': ({ runId }) => library.session().runs.pause(runId),
    'runs.setRateFactor': (input) => library.session().runs.setRateFactor(input),
    'runs.resume': (input) => library.session().runs.resume(input),
    async 'runs.checkpoints'({ runId }) {
      const { project } = openRun(runId)
      return { checkpoints: await listCheckpoints(runFolder(project.path, runId)) }
    },
    'runs.list': (wanted) => library.session().runList(wanted),
    'runs.describe'({ runId, description }) {
      const { project } = openRun(runId)
      project.runs.describe(runId, description)
      return tellRun(project, runId)
    },
    'runs.delete'({ runId }) {
      const { project, predictor } = library.session()
      deleteRun(project, runId, predictor.isLooking(runId))
      context.emit('project.changed', summarise(project))
      return {}
    },
    'runs.restore'({ runId }) {
      const { project } = library.session()
      restoreRun(project, runId)
      context.emit('project.changed', summarise(project))
      return tellRun(project, runId)
    },
    async 'runs.emptyTrash'() {
      return { freed: await removeDeletedRuns(library.session().project) }
    },
    async 'runs.disk'() {
      const { project } = library.session()
      return { runs: await diskOfRuns(project), deleted: await deletedBytes(project) }
    },
    'runs.thinCheckpoints': ({ runIds }) => thinCheckpoints(library.session().project, runIds),
    'runs.compare': ({ runIds }) => compareRuns(library.session().project, runIds),
    'runs.get'({ runId }) {
      const { project, run } = openRun(runId)
      return {
        run,
        epochs: project.metrics.epochs(runId),
        folder: runFolder(project.path, runId),
      }
    },
    'runs.steps'({ runId, points, from, to }) {
      const { metrics } = openRun(runId).project
      return { points: seriesOf(metrics, runId, { from, to, capacity: points }) }
    },
    'runs.writeReport': (input) => library.session().reports.writeReport(input),
    'runs.writeTensorBoard': (input) => library.session().reports.writeTensorBoard(input),
    'runs.repeat': (input) => repeatReport(library.session(), input),

    'runs.pictures'({ runId, epoch }) {
      const { project } = openRun(runId)
      return {
        epochs: project.looks.pictured(runId),
        pictures: project.looks.pictures(runId, epoch) ?? null,
      }
    },
    'runs.watched'({ runId }) {
      const { project, run } = openRun(runId)
      return watchedOf(project, run)
    },

    'experiments.start': ({ settings }) => begun(library.session().experiments.start(settings)),
    'experiments.resume': ({ experimentId }) =>
      begun(library.session().experiments.resume(experimentId)),
    'experiments.stop': ({ experimentId }) => library.session().experiments.stop(experimentId),
    'experiments.get': ({ experimentId }) => library.session().experiments.get(experimentId),
    'experiments.list': (wanted) => library.session().experiments.list(wanted),
    'experiments.curves': ({ experimentId, points }) =>
      curvesOf(library.session().project, experimentId, points),
    'experiments.describe': (wanted) => library.session().experiments.describe(wanted),
    'experiments.delete'({ experimentId }) {
      const { experiments, project } = library.session()
      experiments.remove(experimentId)
      context.emit('project.changed', summarise(project))
      return {}
    },
    'experiments.restore'({ experimentId }) {
      const { experiments, project } = library.session()
      const experiment = experiments.restore(experimentId)
      context.emit('project.changed', summarise(project))
      return experiment
    },
    async 'experiments.settled'({ experimentId }) {
      const { experiments } = library.session()
      await experiments.settled()
      return experiments.get(experimentId)
    },
    'experiments.descend': (spec) => trainer.call('trainer.descend', spec),

    async 'photos.classify'({ runId, paths }) {
      const { project, run } = openRun(runId)
      requireWeights(run, 'classify photos')
      const classifier = await loadClassifier(runFolder(project.path, runId), true)
      return { predictions: await classifyPhotos(context, classifier, paths) }
    },
    'photos.classifyWithFolder': async ({ folder, paths }) => ({
      predictions: await classifyPhotos(context, await loadClassifier(folder, false), paths),
    }),
  }
}

async function loadClassifier(folder: string, previews: boolean): Promise<Classifier> {
  const { spec, labels } = await readRunFile(folder)
  return {
    network: { folder, input: spec.input, model: spec.model, labelCount: labels.length },
    labels,
    previews,
  }
}
