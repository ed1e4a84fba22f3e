import { z } from 'zod'
import { AugmentedLook } from '../domain/augmented-look.ts'
import { Bytes } from '../domain/binary.ts'
import {
  AppliedChanges,
  ChangedFile,
  ChangeKind,
  FolderChanges,
  FolderStatus,
} from '../domain/folder-changes.ts'
import { DescentPath, DescentSpec } from '../domain/descent.ts'
import { HealthReport } from '../domain/health.ts'
import { JournalEntry } from '../domain/journal.ts'
import { ImportGroup, ImportPreview, PlannedFile, WrongLine } from '../domain/import-preview.ts'
import { InputSpec } from '../domain/input-spec.ts'
import { Label, LABEL_COLOURS } from '../domain/label.ts'
import { MAX_PATTERN_LENGTH } from '../domain/label-pattern.ts'
import { EpochLook } from '../domain/epoch-look.ts'
import { EpochMetrics, StepPoint } from '../domain/metrics.ts'
import { MAX_ONLY_AT_ONCE } from '../domain/only.ts'
import { NearGroup } from '../domain/near-group.ts'
import { Preset, PresetId, PresetName, PresetSpec } from '../domain/preset.ts'
import { Prediction } from '../domain/prediction.ts'
import {
  Experiment,
  ExperimentDescription,
  ExperimentKind,
  ExperimentSettings,
} from '../domain/experiments/experiment.ts'
import { ExperimentPart } from '../domain/experiments/part.ts'
import { ProjectSummary, RecentProject } from '../domain/project.ts'
import { RateFactor } from '../domain/rate-change.ts'
import { LossSurface } from '../domain/loss-surface.ts'
import { MAX_COMPARED, RunComparison } from '../domain/run-comparison.ts'
import { Checkpoint, ListedRun, Run, RunDisk } from '../domain/run.ts'
import { RunDescription, RunTag } from '../domain/run-description.ts'
import { PhotoComparison } from '../domain/run-report.ts'
import { RunEstimate } from '../domain/run-estimate/run-estimate.ts'
import { RunSpec } from '../domain/run-spec.ts'
import { ExactDuplicate, Sample, SampleCopy, UnreadableFile } from '../domain/sample.ts'
import { SampleCounts, SampleFilter, SampleOrder, Selection } from '../domain/sample-filter.ts'
import { PredictionProgress } from '../domain/sample-prediction.ts'
import { Split } from '../domain/split.ts'
import { SplitSettings } from '../domain/split-settings.ts'
import { SplitPreview, SplitSummary } from '../domain/split-summary.ts'
import { Task } from '../domain/task.ts'
import { WatchedPredictions } from '../domain/watched-photos.ts'
import type { Contract } from './contract.ts'
import { Problem } from './problem.ts'
import { TrainerDescription } from './trainer-contract.ts'

/** A path on this machine; parsed here, looked at only by the library. */
const Path = z.string().min(1).max(4096)
const Nothing = z.object({}).readonly()
const RunId = z.int().positive()
const ExperimentId = z.int().positive()
const ExperimentWithParts = z
  .object({
    experiment: Experiment,
    parts: z.array(ExperimentPart).readonly(),
    /** Hash of the photos and labels that it works on; null before its first part. */
    photos: z.string().nullable(),
  })
  .readonly()
const SampleId = z.int().positive()
const LabelId = z.int().positive()
const LabelName = Label.unwrap().shape.name
/** What a change became in the journal; null when everything was so already. */
const Changed = z.object({ entry: JournalEntry.nullable() }).readonly()
/** Megabytes that decoded photos may take in memory; else they are streamed from the disk. */
const PixelMemory = z.int().min(0).max(1_000_000)

/** How far a run's network is with the photos, and what it is about to do. */
const PredictionStatus = PredictionProgress.unwrap()
  .extend({
    /** Photos that the last go had to leave out, because their files could no longer be read. */
    unreadable: z.int().nonnegative(),
    /** The go that is under way. */
    task: Task.nullable(),
  })
  .readonly()

/** Photos that one call may classify: enough for a drop, small enough for one answer. */
export const MAX_PHOTOS_PER_CALL = 64
/** Rows that one page of a list may hold. */
export const MAX_PAGE = 500
/** Groups of look-alikes that one call may ask for: each comes with some of its photos. */
export const MAX_GROUPS = 50

const Page = {
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(MAX_PAGE),
}

/** Things that were dropped or chosen together. */
const Things = z.array(Path).min(1).max(MAX_ONLY_AT_ONCE).readonly()

/**
 * A folder whose labels are read by a pattern, by a list, or not at all; by what the folder looks
 * like where `pattern` is null, and as its project did so far where nothing is said.
 */
const Folder = z.object({
  folder: Path,
  project: Path.optional(),
  pattern: z.string().min(1).max(MAX_PATTERN_LENGTH).nullable().optional(),
  /** A file of paths and labels. */
  list: Path.optional(),
  unlabelled: z.literal(true).optional(),
  /**
   * Files and folders in it that alone come in; everything where it is null, and what its project
   * is about so far where nothing is said.
   */
  only: Things.nullable().optional(),
})

/** What the library process offers to the window and to the command line. */
export const engineContract = {
  methods: {
    /** Names the engine's parts and says whether training can work here. */
    'engine.describe': {
      input: Nothing,
      output: z
        .object({
          libvips: z.string(),
          sharp: z.string(),
          sqlite: z.string(),
          trainer: z.discriminatedUnion('state', [
            z.object({ state: z.literal('ready'), description: TrainerDescription }).readonly(),
            z.object({ state: z.literal('unavailable'), problem: Problem }).readonly(),
          ]),
        })
        .readonly(),
    },

    /** Projects opened before, the latest first. */
    'projects.recent': {
      input: Nothing,
      output: z.object({ projects: z.array(RecentProject).readonly() }).readonly(),
    },
    /** Takes a project off the list of recent ones; its files stay. */
    'projects.forget': { input: z.object({ path: Path }).readonly(), output: Nothing },
    /**
     * Opens a `Name.downhill` folder. The project open before is closed. With `goOn`, the run goes
     * on that was under way when the project was closed or Downhill ended.
     */
    'projects.open': {
      input: z.object({ path: Path, goOn: z.boolean().optional() }).readonly(),
      output: ProjectSummary,
    },
    /**
     * Opens the project of a folder of photos, making it the first time. Returns when the folder
     * was listed; the photos are then read as a task, and `project.changed` says when that is done.
     * New files of a project that is there come in at once, and moved ones are known again; what
     * else changed is told by the check that follows.
     */
    'projects.openFolder': { input: Folder.readonly(), output: ProjectSummary },
    'projects.openSample': { input: Nothing, output: ProjectSummary },
    'projects.current': {
      input: Nothing,
      output: z.object({ project: ProjectSummary.nullable(), task: Task.nullable() }).readonly(),
    },
    'projects.close': { input: Nothing, output: Nothing },

    /** Resolves when the running import is over; at once when none runs. */
    'imports.settled': { input: Nothing, output: ProjectSummary },
    /**
     * Which folders of photos things belong to: those inside `around`, the folder of an open
     * project, and the others in groups, each of which can become a project.
     */
    'imports.locate': {
      input: z.object({ paths: Things, around: Path.optional() }).readonly(),
      output: z
        .object({
          inside: z.array(z.string()).readonly(),
          groups: z.array(ImportGroup).readonly(),
        })
        .readonly(),
    },
    /**
     * What `projects.openFolder` would do, without doing it. No photo is read. The preview before
     * ends, if it is still under way. `again` looks at the files that it found, not at the disk,
     * where it is about the same.
     */
    'imports.preview': {
      input: Folder.extend({ again: z.boolean().optional() }).readonly(),
      output: ImportPreview,
    },
    /** Ends every listing of a folder that is under way, of a preview or of an opening. */
    'imports.cancelListing': { input: Nothing, output: Nothing },
    /** All files of the last preview, or those whose path or label contains a text. */
    'imports.plannedFiles': {
      input: z.object({ ...Page, text: z.string().max(200).default('') }).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), files: z.array(PlannedFile).readonly() })
        .readonly(),
    },
    /** Lines of a list that were left out by the last preview or import. */
    'imports.wrongLines': {
      input: z.object(Page).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), lines: z.array(WrongLine).readonly() })
        .readonly(),
    },

    /** What is known of the open project's folder; a check begins by itself when it is opened. */
    'folder.status': { input: Nothing, output: FolderStatus },
    /**
     * Compares the folder with what the project knows of it, and changes nothing. What cannot be
     * listed is an error, and says nothing about its files.
     */
    'folder.check': { input: Nothing, output: FolderChanges },
    /** All files of one kind that the last check found. */
    'folder.changedFiles': {
      input: z.object({ ...Page, kind: ChangeKind }).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), files: z.array(ChangedFile).readonly() })
        .readonly(),
    },
    /**
     * Takes over what the last check found, but for files that changed again since. New and changed
     * photos are then read as a task. `confirmEmpty` is wanted where the folder was empty.
     */
    'folder.apply': {
      input: z.object({ confirmEmpty: z.boolean().default(false) }).readonly(),
      output: AppliedChanges,
    },
    /**
     * Says where the photos are now. Refused where none of them is there; those that are at another
     * path are taken over at once, the rest is told as by a check.
     */
    'folder.relocate': {
      input: z.object({ folder: Path }).readonly(),
      output: z.object({ found: z.int().positive(), of: z.int().positive() }).readonly(),
    },
    'tasks.cancel': { input: z.object({ taskId: z.int().positive() }).readonly(), output: Nothing },

    /** Readable photos of a filter, sorted; with what the network of the run says of each. */
    'samples.page': {
      input: z
        .object({
          ...Page,
          filter: SampleFilter.default({}),
          order: SampleOrder.default('path'),
          descending: z.boolean().default(false),
          runId: RunId.optional(),
        })
        .readonly(),
      output: z
        .object({ total: z.int().nonnegative(), samples: z.array(Sample).readonly() })
        .readonly(),
    },
    'samples.counts': {
      input: z.object({ filter: SampleFilter, runId: RunId.optional() }).readonly(),
      output: SampleCounts,
    },
    /** One photo, with its copies and what was done to it, the latest first. */
    'samples.get': {
      input: z.object({ sampleId: SampleId }).readonly(),
      output: z
        .object({
          sample: Sample,
          copies: z.array(SampleCopy).readonly(),
          history: z.array(JournalEntry).readonly(),
        })
        .readonly(),
    },
    /** Gives photos a label, or none (null). Copies of the same bytes follow. */
    'samples.assignLabel': {
      input: z.object({ selection: Selection, labelId: LabelId.nullable() }).readonly(),
      output: Changed,
    },
    /** Leaves photos out of training, or takes them back in. */
    'samples.exclude': {
      input: z.object({ selection: Selection, excluded: z.boolean() }).readonly(),
      output: Changed,
    },
    /** Puts photos into a split for good; null lets a later split place them again. */
    'samples.pin': {
      input: z.object({ selection: Selection, split: Split.nullable() }).readonly(),
      output: Changed,
    },
    /** Files of the same bytes; only those with two labels, or all. */
    'samples.duplicates': {
      input: z.object({ ...Page, conflictsOnly: z.boolean() }).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), duplicates: z.array(ExactDuplicate).readonly() })
        .readonly(),
    },
    /** Groups of photos that look nearly the same: first those of several labels. */
    'samples.nearGroups': {
      input: z.object({ offset: Page.offset, limit: z.int().min(1).max(MAX_GROUPS) }).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), groups: z.array(NearGroup).readonly() })
        .readonly(),
    },
    'samples.unreadable': {
      input: z.object(Page).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), files: z.array(UnreadableFile).readonly() })
        .readonly(),
    },
    /** A WebP of a sample whose longer side is at most `size` pixels. */
    'samples.thumbnail': {
      input: z.object({ sampleId: SampleId, size: z.int().min(16).max(8192) }).readonly(),
      output: z.object({ webp: Bytes }).readonly(),
    },
    /**
     * A sample as a network of this input gets it, before anything is changed at random: uint8
     * [imageSize, imageSize, channels], row by row.
     */
    'samples.networkInput': {
      input: z.object({ sampleId: SampleId, input: InputSpec }).readonly(),
      output: z.object({ pixels: Bytes }).readonly(),
    },
    /**
     * The same, changed at random as a training step would change it: uint8
     * [count, imageSize, imageSize, channels]. BUSY while a network computes; CANCELLED where another
     * such call came before this one was done.
     */
    'samples.augmented': {
      input: z.object({ sampleId: SampleId, look: AugmentedLook }).readonly(),
      output: z.object({ pixels: Bytes }).readonly(),
    },

    /** How the photos are split, those that came later included. */
    'splits.summary': { input: Nothing, output: SplitSummary },
    /** What `splits.make` would do, without doing it. */
    'splits.preview': {
      input: z.object({ settings: SplitSettings }).readonly(),
      output: SplitPreview,
    },
    /** Splits all photos anew but those that are pinned; runs then use this split. */
    'splits.make': {
      input: z.object({ settings: SplitSettings }).readonly(),
      output: Changed,
    },
    /** Takes the split back, but for photos that are pinned; each run then draws its own. */
    'splits.clear': { input: Nothing, output: Changed },

    'labels.add': {
      input: z.object({ name: LabelName }).readonly(),
      output: z.object({ label: Label, entry: JournalEntry }).readonly(),
    },
    'labels.rename': {
      input: z.object({ labelId: LabelId, name: LabelName }).readonly(),
      output: Changed,
    },
    /** All photos of one label get another, and the first label goes. */
    'labels.merge': {
      input: z.object({ labelId: LabelId, intoId: LabelId }).readonly(),
      output: Changed,
    },
    /** Its photos have no label then. */
    'labels.delete': { input: z.object({ labelId: LabelId }).readonly(), output: Changed },
    /** Gives a label a colour of the palette; null gives it back that of its position. */
    'labels.setColour': {
      input: z
        .object({
          labelId: LabelId,
          colour: z
            .int()
            .min(0)
            .max(LABEL_COLOURS - 1)
            .nullable(),
        })
        .readonly(),
      output: Changed,
    },

    /**
     * Lets a run's network look at all photos that it has not looked at, and returns once that has
     * begun; `project.changed` says when it is over. What it said is kept when it is cancelled.
     */
    'predictions.make': {
      input: z.object({ runId: RunId }).readonly(),
      output: PredictionStatus,
    },
    'predictions.status': {
      input: z.object({ runId: RunId }).readonly(),
      output: PredictionStatus,
    },
    /** Resolves when no network looks at photos; at once when none does. */
    'predictions.settled': {
      input: z.object({ runId: RunId }).readonly(),
      output: PredictionStatus,
    },
    /**
     * Gives photos the labels that a run's network suggests. Of a filter only to those that have
     * none; photos that are named get it in place of theirs. Copies of the same bytes follow.
     */
    'predictions.accept': {
      input: z.object({ selection: Selection, runId: RunId }).readonly(),
      output: Changed,
    },

    /** What is good to know of the photos before a network learns from them. */
    'health.report': { input: Nothing, output: HealthReport },

    /** Everything that was changed, the latest first. */
    'journal.page': {
      input: z.object(Page).readonly(),
      output: z
        .object({ total: z.int().nonnegative(), entries: z.array(JournalEntry).readonly() })
        .readonly(),
    },
    /** Takes back the last change that stands. */
    'journal.undo': { input: Nothing, output: JournalEntry },
    /** Makes the first change that was taken back again. */
    'journal.redo': { input: Nothing, output: JournalEntry },

    /** A person's own presets, by name; where a damaged file of them was put, or null. */
    'presets.list': {
      input: Nothing,
      output: z
        .object({ presets: z.array(Preset).readonly(), setAside: z.string().nullable() })
        .readonly(),
    },
    /** Keeps settings under a name that no other preset has; with its `id`, one that was deleted. */
    'presets.save': {
      input: z.object({ name: PresetName, spec: PresetSpec, id: PresetId.optional() }).readonly(),
      output: Preset,
    },
    'presets.rename': {
      input: z.object({ id: PresetId, name: PresetName }).readonly(),
      output: Preset,
    },
    /** Answers what it was, so that it can be saved again. */
    'presets.delete': { input: z.object({ id: PresetId }).readonly(), output: Preset },

    /**
     * What `runs.start` would cost on this machine, without starting it. A network that was not seen
     * before is tried for a second or two; that gives way to a run, and to the next estimate, with
     * CANCELLED. While something else is under way it is not tried, and the time is missing.
     */
    'runs.estimate': {
      input: z.object({ spec: RunSpec, memory: PixelMemory.optional() }).readonly(),
      output: RunEstimate,
    },
    /**
     * Starts a run and returns once it is recorded; `run.changed` tells the rest. With `forkFrom` it
     * begins with the weights of that checkpoint, on the same photos and labels.
     */
    'runs.start': {
      input: z
        .object({
          spec: RunSpec,
          forkFrom: z.object({ runId: RunId, step: z.int().nonnegative() }).readonly().optional(),
          memory: PixelMemory.optional(),
        })
        .readonly(),
      output: Run,
    },
    'runs.stop': { input: z.object({ runId: RunId }).readonly(), output: Run },
    /** Like stop, but the run counts as unfinished. */
    'runs.pause': { input: z.object({ runId: RunId }).readonly(), output: Run },
    /**
     * Multiplies the schedule's learning rates from the next step of a run that trains, in place of
     * an earlier factor; `run.changed` tells from which step.
     */
    'runs.setRateFactor': {
      input: z.object({ runId: RunId, factor: RateFactor }).readonly(),
      output: Run,
    },
    /** Goes on from the last checkpoint, as if it had never been interrupted. */
    'runs.resume': {
      input: z.object({ runId: RunId, memory: PixelMemory.optional() }).readonly(),
      output: Run,
    },
    /** The checkpoints that are kept, the earliest first. */
    'runs.checkpoints': {
      input: z.object({ runId: RunId }).readonly(),
      output: z.object({ checkpoints: z.array(Checkpoint).readonly() }).readonly(),
    },
    /**
     * The latest first: those that were not deleted, or those that were and can be restored. With a
     * text, those in which each of its words occurs: name, tags, note, number or settings.
     */
    'runs.list': {
      input: z
        .object({
          ...Page,
          text: z.string().max(200).optional(),
          tag: RunTag.optional(),
          deleted: z.boolean().optional(),
          /** Those of experiments, instead of a person's own. */
          ofExperiments: z.boolean().optional(),
        })
        .readonly(),
      output: z
        .object({
          total: z.int().nonnegative(),
          runs: z.array(ListedRun).readonly(),
          /** Every tag in use, in alphabetical order. */
          tags: z.array(z.string()).readonly(),
        })
        .readonly(),
    },
    /** Names a run, and keeps tags and a note of it. */
    'runs.describe': {
      input: z.object({ runId: RunId, description: RunDescription }).readonly(),
      output: Run,
    },
    /**
     * Takes a run off the list. It can be restored until its project is opened again; then its files
     * are removed.
     */
    'runs.delete': { input: z.object({ runId: RunId }).readonly(), output: Nothing },
    'runs.restore': { input: z.object({ runId: RunId }).readonly(), output: Run },
    /** Removes the files of deleted runs, which then cannot be restored. */
    'runs.emptyTrash': {
      input: Nothing,
      output: z.object({ freed: z.int().nonnegative() }).readonly(),
    },
    /** Bytes that runs take on the disk, and those of deleted runs together. */
    'runs.disk': {
      input: Nothing,
      output: z
        .object({ runs: z.array(RunDisk).readonly(), deleted: z.int().nonnegative() })
        .readonly(),
    },
    /**
     * Removes checkpoints of runs that have ended, but for the first, the last, the one of the lowest
     * validation loss, and those that other runs have yet to begin with.
     */
    'runs.thinCheckpoints': {
      input: z.object({ runIds: z.array(RunId).min(1).max(MAX_PAGE).readonly() }).readonly(),
      output: z
        .object({ checkpoints: z.int().nonnegative(), freed: z.int().nonnegative() })
        .readonly(),
    },
    /** Curves and results of runs side by side. */
    'runs.compare': {
      input: z.object({ runIds: z.array(RunId).min(1).max(MAX_COMPARED).readonly() }).readonly(),
      output: RunComparison,
    },
    'runs.get': {
      input: z.object({ runId: RunId }).readonly(),
      output: z
        .object({ run: Run, epochs: z.array(EpochMetrics).readonly(), folder: z.string() })
        .readonly(),
    },
    /**
     * The run's step losses so far, joined into at most `points` stretches; with `from` and `to`
     * those of these steps alone, both included, and so the finer.
     */
    'runs.steps': {
      input: z
        .object({
          runId: RunId,
          points: z.int().min(4).max(4000),
          from: z.int().nonnegative().optional(),
          to: z.int().nonnegative().optional(),
        })
        .readonly(),
      output: z.object({ points: z.array(StepPoint).readonly() }).readonly(),
    },
    /**
     * Writes all that a run is worth, and what it takes to do it again, as one file of HTML. Its
     * network looks at the validation photos once more for that.
     */
    'runs.writeReport': {
      input: z.object({ runId: RunId, path: Path, thumbnails: z.boolean() }).readonly(),
      output: z.object({ path: z.string(), bytes: z.int().positive() }).readonly(),
    },
    /** Writes a run's curves as a file for TensorBoard, into a folder of its own in `folder`. */
    'runs.writeTensorBoard': {
      input: z.object({ runId: RunId, folder: Path }).readonly(),
      output: z.object({ file: z.string() }).readonly(),
    },
    /**
     * Starts the run of a report again on the open project's photos, known by content. None is
     * started (null) where some of them are missing or changed.
     */
    'runs.repeat': {
      input: z.object({ report: Path, memory: PixelMemory.optional() }).readonly(),
      output: z.object({ photos: PhotoComparison, run: Run.nullable() }).readonly(),
    },

    /**
     * What a run's network saw, as of the latest epoch up to `epoch` of which there are pictures,
     * and of which epochs there are.
     */
    'runs.pictures': {
      input: z.object({ runId: RunId, epoch: z.int().nonnegative() }).readonly(),
      output: z
        .object({
          epochs: z.array(z.int().nonnegative()).readonly(),
          pictures: EpochLook.unwrap()
            .pick({ step: true, weights: true, activations: true })
            .extend({ epoch: z.int().nonnegative() })
            .readonly()
            .nullable(),
        })
        .readonly(),
    },
    /** Some validation photos of a run, and what its network said of them, the first epoch first. */
    'runs.watched': {
      input: z.object({ runId: RunId }).readonly(),
      output: z
        .object({
          photos: z
            .array(
              z
                .object({
                  sampleId: SampleId,
                  /** Its label among the network's outputs; null where it has another one now. */
                  output: z.int().nonnegative().nullable(),
                })
                .readonly(),
            )
            .readonly(),
          predictions: z.array(WatchedPredictions).readonly(),
        })
        .readonly(),
    },

    /** Records an experiment and begins with it; `experiment.changed` tells the rest. */
    'experiments.start': {
      input: z.object({ settings: ExperimentSettings }).readonly(),
      output: Experiment,
    },
    /** Goes on with what is left of one, and once more with the parts that failed. */
    'experiments.resume': {
      input: z.object({ experimentId: ExperimentId }).readonly(),
      output: Experiment,
    },
    /** Asks one to end; what it found until then is kept. */
    'experiments.stop': {
      input: z.object({ experimentId: ExperimentId }).readonly(),
      output: Experiment,
    },
    'experiments.get': {
      input: z.object({ experimentId: ExperimentId }).readonly(),
      output: ExperimentWithParts,
    },
    /** The latest first: those that were not deleted, or those that were and can be restored. */
    'experiments.list': {
      input: z
        .object({ ...Page, kind: ExperimentKind.optional(), deleted: z.boolean().optional() })
        .readonly(),
      output: z
        .object({
          total: z.int().nonnegative(),
          experiments: z.array(Experiment).readonly(),
        })
        .readonly(),
    },
    /**
     * The curves of an experiment's runs, in the order of its parts: epochs evenly thinned to at most
     * `points`, the first and the last always among them, and steps joined into as many stretches.
     */
    'experiments.curves': {
      input: z.object({ experimentId: ExperimentId, points: z.int().min(4).max(500) }).readonly(),
      output: z
        .object({
          curves: z
            .array(
              z
                .object({
                  key: z.string(),
                  runId: RunId,
                  trainPhotos: z.int().nonnegative(),
                  epochs: z.array(EpochMetrics).readonly(),
                  steps: z.array(StepPoint).readonly(),
                })
                .readonly(),
            )
            .readonly(),
        })
        .readonly(),
    },
    /** Names an experiment, and keeps a note of it. */
    'experiments.describe': {
      input: z
        .object({ experimentId: ExperimentId, description: ExperimentDescription })
        .readonly(),
      output: Experiment,
    },
    /** Takes an experiment and its runs off the lists, until its project is opened again. */
    'experiments.delete': {
      input: z.object({ experimentId: ExperimentId }).readonly(),
      output: Nothing,
    },
    'experiments.restore': {
      input: z.object({ experimentId: ExperimentId }).readonly(),
      output: Experiment,
    },
    /** Resolves when no experiment is under way; at once when none is. */
    'experiments.settled': {
      input: z.object({ experimentId: ExperimentId }).readonly(),
      output: ExperimentWithParts,
    },
    /**
     * Lets an optimizer go downhill on a function of one or two numbers, in the trainer and with the
     * update that networks get. It needs no project, keeps nothing, and takes milliseconds.
     */
    'experiments.descend': { input: DescentSpec, output: DescentPath },

    /** Classifies photos with a run of the open project. Each path is answered, in order. */
    'photos.classify': {
      input: z
        .object({ runId: RunId, paths: z.array(Path).min(1).max(MAX_PHOTOS_PER_CALL).readonly() })
        .readonly(),
      output: z.object({ predictions: z.array(Prediction).readonly() }).readonly(),
    },
    /** The same with a run's folder, whichever project it belongs to. */
    'photos.classifyWithFolder': {
      input: z
        .object({ folder: Path, paths: z.array(Path).min(1).max(MAX_PHOTOS_PER_CALL).readonly() })
        .readonly(),
      output: z.object({ predictions: z.array(Prediction).readonly() }).readonly(),
    },
  },

  events: {
    /** The project was opened, closed (null), or what it holds changed. */
    'project.changed': { payload: ProjectSummary.nullable(), delivery: 'every' },
    /** Files that were found so far in the folder that is being listed; null when that is over. */
    'imports.listing': {
      payload: z.object({ files: z.int().nonnegative().nullable() }).readonly(),
      delivery: 'latest',
    },
    /** The running task's progress; null when there is none. */
    'task.progress': { payload: Task.nullable(), delivery: 'latest' },
    /** What is known of the open project's folder changed. */
    'folder.changed': { payload: FolderStatus, delivery: 'every' },
    /** An import or another task could not go on. */
    'task.failed': { payload: Problem, delivery: 'every' },
    'run.changed': { payload: Run, delivery: 'every' },
    /** It, or one of its parts, changed. */
    'experiment.changed': { payload: Experiment, delivery: 'every' },
    /** What is known until now of a loss surface that is being computed; about ten times a second. */
    'experiment.surfaced': {
      payload: z.object({ experimentId: ExperimentId, surface: LossSurface }).readonly(),
      delivery: 'latest',
    },
    'run.epoch': {
      payload: z.object({ runId: RunId, metrics: EpochMetrics }).readonly(),
      delivery: 'every',
    },
    /** There is more to see of what a run's network sees and says. */
    'run.looked': {
      payload: z.object({ runId: RunId, epoch: z.int().nonnegative() }).readonly(),
      delivery: 'latest',
    },
    'run.steps': {
      payload: z.object({ runId: RunId, points: z.array(StepPoint).readonly() }).readonly(),
      delivery: 'series',
    },
  },
} as const satisfies Contract
export type EngineContract = typeof engineContract
