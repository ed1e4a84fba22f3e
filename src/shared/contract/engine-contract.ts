import { z } from 'zod'
import { Bytes } from '../domain/binary.ts'
import { HealthReport } from '../domain/health.ts'
import { JournalEntry } from '../domain/journal.ts'
import { ImportPreview, PlannedFile, WrongLine } from '../domain/import-preview.ts'
import { Label } from '../domain/label.ts'
import { MAX_PATTERN_LENGTH } from '../domain/label-pattern.ts'
import { EpochMetrics, StepPoint } from '../domain/metrics.ts'
import { Prediction } from '../domain/prediction.ts'
import { ProjectSummary, RecentProject } from '../domain/project.ts'
import { GradientCheck } from '../domain/gradient-check.ts'
import { RateFinding, RateRange } from '../domain/rate-finding.ts'
import { Checkpoint, Run } from '../domain/run.ts'
import { RunSpec } from '../domain/run-spec.ts'
import { ExactDuplicate, Sample, SampleCopy, UnreadableFile } from '../domain/sample.ts'
import { SampleCounts, SampleFilter, SampleOrder, Selection } from '../domain/sample-filter.ts'
import { Split } from '../domain/split.ts'
import { Task } from '../domain/task.ts'
import type { Contract } from './contract.ts'
import { Problem } from './problem.ts'
import { TrainerDescription } from './trainer-contract.ts'

/** A path on this machine; parsed here, looked at only by the library. */
const Path = z.string().min(1).max(4096)
const Nothing = z.object({}).readonly()
const RunId = z.int().positive()
const SampleId = z.int().positive()
const LabelId = z.int().positive()
const LabelName = Label.unwrap().shape.name
/** What a change became in the journal; null when everything was so already. */
const Changed = z.object({ entry: JournalEntry.nullable() }).readonly()
/** Megabytes that decoded photos may take in memory; else they are streamed from the disk. */
const PixelMemory = z.int().min(0).max(1_000_000)

/** Photos that one call may classify: enough for a drop, small enough for one answer. */
export const MAX_PHOTOS_PER_CALL = 64
/** Rows that one page of a list may hold. */
export const MAX_PAGE = 500

const Page = {
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(MAX_PAGE),
}

/**
 * A folder whose labels are read by a pattern or by a list; by what the folder looks like where
 * `pattern` is null, and as its project did so far where neither is said.
 */
const Folder = z
  .object({
    folder: Path,
    project: Path.optional(),
    pattern: z.string().min(1).max(MAX_PATTERN_LENGTH).nullable().optional(),
    /** A file of paths and labels. */
    list: Path.optional(),
  })
  .readonly()

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
    /** Opens a `Name.downhill` folder. The project open before is closed. */
    'projects.open': { input: z.object({ path: Path }).readonly(), output: ProjectSummary },
    /**
     * Opens the project of a folder of photos, making it the first time. Returns when the folder
     * was listed; the photos are then read as a task, and `project.changed` says when that is done.
     */
    'projects.openFolder': { input: Folder, output: ProjectSummary },
    'projects.openSample': { input: Nothing, output: ProjectSummary },
    'projects.current': {
      input: Nothing,
      output: z.object({ project: ProjectSummary.nullable(), task: Task.nullable() }).readonly(),
    },
    'projects.close': { input: Nothing, output: Nothing },

    /** Resolves when the running import is over; at once when none runs. */
    'imports.settled': { input: Nothing, output: ProjectSummary },
    /** What `projects.openFolder` would do, without doing it. No photo is read. */
    'imports.preview': { input: Folder, output: ImportPreview },
    /** All files of the last preview. */
    'imports.plannedFiles': {
      input: z.object(Page).readonly(),
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
    'tasks.cancel': { input: z.object({ taskId: z.int().positive() }).readonly(), output: Nothing },

    /** Readable photos of a filter, sorted. */
    'samples.page': {
      input: z
        .object({
          ...Page,
          filter: SampleFilter.default({}),
          order: SampleOrder.default('path'),
          descending: z.boolean().default(false),
        })
        .readonly(),
      output: z
        .object({ total: z.int().nonnegative(), samples: z.array(Sample).readonly() })
        .readonly(),
    },
    'samples.counts': {
      input: z.object({ filter: SampleFilter }).readonly(),
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
    /** The latest first. */
    'runs.list': {
      input: z.object(Page).readonly(),
      output: z.object({ total: z.int().nonnegative(), runs: z.array(Run).readonly() }).readonly(),
    },
    'runs.get': {
      input: z.object({ runId: RunId }).readonly(),
      output: z
        .object({ run: Run, epochs: z.array(EpochMetrics).readonly(), folder: z.string() })
        .readonly(),
    },
    /** The run's step losses so far, joined into at most `points` stretches. */
    'runs.steps': {
      input: z.object({ runId: RunId, points: z.int().min(4).max(4000) }).readonly(),
      output: z.object({ points: z.array(StepPoint).readonly() }).readonly(),
    },

    /** Trains a fresh network for some steps with a rising rate. Keeps nothing; answers at the end. */
    'experiments.findRate': {
      input: z.object({ spec: RunSpec, range: RateRange }).readonly(),
      output: RateFinding,
    },
    /** Compares backpropagation with central differences on a batch of the training photos. */
    'experiments.checkGradients': {
      input: z
        .object({
          spec: RunSpec,
          /** Weights to check, chosen by the spec's seed, some of each tensor. */
          count: z.int().min(1).max(2000),
        })
        .readonly(),
      output: GradientCheck,
    },

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
    /** The running task's progress; null when there is none. */
    'task.progress': { payload: Task.nullable(), delivery: 'latest' },
    /** An import or another task could not go on. */
    'task.failed': { payload: Problem, delivery: 'every' },
    'run.changed': { payload: Run, delivery: 'every' },
    'run.epoch': {
      payload: z.object({ runId: RunId, metrics: EpochMetrics }).readonly(),
      delivery: 'every',
    },
    'run.steps': {
      payload: z.object({ runId: RunId, points: z.array(StepPoint).readonly() }).readonly(),
      delivery: 'series',
    },
  },
} as const satisfies Contract
export type EngineContract = typeof engineContract
