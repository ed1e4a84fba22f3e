import type { CallInput, EventName, MethodName, Output, Payload } from '../contract.ts'
import type { DesktopContract } from '../desktop-contract.ts'
import type { EngineContract } from '../engine-contract.ts'
import type { Contract } from '../contract.ts'
import type { TrainerContract } from '../trainer-contract.ts'
import type { Problem } from '../problem.ts'
import type { EpochLook } from '../../domain/epoch-look.ts'
import type { EpochMetrics, StepPoint } from '../../domain/metrics.ts'
import { NO_AUGMENTATION } from '../../domain/augmentation.ts'
import type { AugmentedLook } from '../../domain/augmented-look.ts'
import type { ProjectSummary } from '../../domain/project.ts'
import type { JournalEntry } from '../../domain/journal.ts'
import { type FolderChanges, NO_CHANGES } from '../../domain/folder-changes.ts'
import type { Measurement } from '../../domain/measurement.ts'
import type { DescentPath, DescentSpec } from '../../domain/descent.ts'
import type { Experiment } from '../../domain/experiments/experiment.ts'
import type { SweepSettings } from '../../domain/experiments/sweep/sweep.ts'
import type { ExperimentPart } from '../../domain/experiments/part.ts'
import type { GradientCheck, GradientCheckSettings } from '../../domain/gradient-check.ts'
import type { GradientNoise } from '../../domain/gradient-noise.ts'
import type { SurfacePlane, SurfacePoint } from '../../domain/loss-surface.ts'
import type { RateFinding } from '../../domain/rate-finding.ts'
import type { Preset } from '../../domain/preset.ts'
import type { Run } from '../../domain/run.ts'
import type { RunEstimate } from '../../domain/run-estimate/run-estimate.ts'
import { DEFAULT_RUN_SPEC } from '../../domain/run-spec.ts'
import type { Sample } from '../../domain/sample.ts'
import type { SplitTable } from '../../domain/split-summary.ts'
import type { Task } from '../../domain/task.ts'

/** One valid example of everything that a contract can say; complete, or it does not compile. */
export interface Examples<C extends Contract> {
  readonly methods: {
    readonly [M in MethodName<C>]: {
      readonly input: CallInput<C, M>
      readonly output: Output<C, M>
    }
  }
  readonly events: { readonly [E in EventName<C>]: Payload<C, E> }
}

const labels = [
  { id: 1, name: 'cat', position: 0, colour: 0 },
  { id: 2, name: 'dog', position: 1, colour: 4 },
]
const project: ProjectSummary = {
  path: '/home/ada/Downhill/Pets.downhill',
  name: 'Pets',
  runs: 1,
  experiments: 1,
  dataset: {
    folder: '/home/ada/Pets',
    layout: 'folderPerLabel',
    labels: labels.map((label) => ({ label, photos: 10 })),
    ready: 20,
    unlabelled: 0,
    unreadable: 1,
    pending: 0,
    excluded: 1,
    duplicates: 2,
    conflicts: 1,
    missing: 1,
  },
}
const judged = { photos: 4, pinned: 0, marginAtWorst: 0.35, marginAt90: 0.28, few: true }
const splitCounts = {
  train: { photos: 12, pinned: 1 },
  validation: judged,
  test: judged,
  none: 0,
}
const splitTable: SplitTable = {
  labels: [{ labelId: 1, counts: splitCounts }],
  all: splitCounts,
}
const changes: FolderChanges = {
  folder: '/home/ada/Pets',
  at: '2026-01-02T03:04:05.678Z',
  files: 21,
  unchanged: 20,
  counts: { ...NO_CHANGES, moved: 1 },
  first: [
    {
      ...{ kind: 'moved', path: 'dog/1.jpg', from: 'cat/1.jpg' },
      ...{ label: 'cat', folderLabel: 'dog', split: null },
    },
  ],
  empty: false,
}
const sample: Sample = {
  id: 1,
  path: 'cat/1.jpg',
  labelId: null,
  width: 640,
  height: 480,
  format: 'jpeg',
  bytes: 12_345,
  takenAt: '2024-05-17T10:03:22',
  split: 'train',
  pinned: false,
  excluded: false,
  nearGroup: null,
  inConflict: false,
  missing: false,
  prediction: { runId: 1, labelId: 2, probability: 0.75, uncertainty: 0.8125 },
}
const entry: JournalEntry = {
  id: 1,
  kind: 'assignLabel',
  title: '“cat” on 2 photos',
  samples: 2,
  at: '2026-01-02T03:04:05.678Z',
  undone: false,
}
const augmentedLook: AugmentedLook = {
  input: { imageSize: 8, colour: 'grey' },
  augmentation: { ...NO_AUGMENTATION, flipHorizontally: true },
  ...{ seed: 1, step: 7, count: 6 },
}
const preset: Preset = {
  id: '8a1f3a3e-7c1c-4b7e-9a57-0a6d8a2f6f10',
  name: 'My network',
  spec: DEFAULT_RUN_SPEC,
}
const wrongLine = { line: 3, text: ',cat', reason: 'The path is missing.' }
const split = { loss: 0.5, correct: 3, photos: 4 }
/** What a run's result and a job's outcome have in common. */
const outcome = {
  train: split,
  validation: split,
  imagesPerSecond: 1234.5,
  epoch: 18,
  endedEarly: 'The validation loss has not fallen for 2 epochs.',
  passes: { forward: 480, backward: 320 },
  pixels: 'memory',
} as const
const run: Run = {
  id: 1,
  ...{ name: 'Small', tags: ['homework'], note: 'With **few** photos.' },
  state: 'finished',
  reason: null,
  spec: DEFAULT_RUN_SPEC,
  labels,
  trainPhotos: 16,
  validationPhotos: 4,
  stepsPerEpoch: 1,
  stepsDone: 20,
  createdAt: '2026-01-02T03:04:05.678Z',
  endedAt: '2026-01-02T03:05:05.678Z',
  hasWeights: true,
  canResume: false,
  forkedFrom: { runId: 1, step: 10 },
  experimentId: 1,
  rateChanges: [{ step: 12, factor: 0.5 }],
  result: { ...outcome, majority: { labelId: 1, photos: 2 } },
}
const pausedRun: Run = {
  ...run,
  state: 'paused',
  canResume: true,
  forkedFrom: null,
  result: null,
}
const epoch: EpochMetrics = {
  epoch: 0,
  step: 0,
  trainLoss: 0.7,
  validationLoss: 0.69,
  trainAccuracy: 0.75,
  validationAccuracy: 0.5,
  seconds: 0.1,
  imagesPerSecond: 900,
}
const look: EpochLook = {
  step: 20,
  watched: { epoch: 3, outputs: Uint16Array.of(1, 0), probabilities: Float32Array.of(0.75, 0.5) },
  weights: {
    ...{ count: 1, of: 4, height: 1, width: 2, channels: 1 },
    values: Uint8Array.of(255, 64),
    largest: Float32Array.of(0.5),
  },
  activations: null,
}
const point: StepPoint = {
  ...{ step: 0, loss: 0.7, lowest: 0.7, highest: 0.7, smoothed: 0.7 },
  ...{ seconds: 0.01, learningRate: 0.1, gradientNorm: 1.5 },
}
const task: Task = {
  id: 1,
  kind: 'import',
  title: 'Reading photos',
  done: 3,
  total: 21,
  unit: 'photos',
  secondsLeft: null,
}
const range = { lowest: 1e-6, highest: 10, steps: 120 }
const rateFinding: RateFinding = {
  points: [{ learningRate: 1e-6, loss: 0.7, smoothed: 0.7 }],
  steepest: 0.01,
  divergence: 1,
  suggestion: 0.001,
  reason: null,
}
const descentSpec: DescentSpec = {
  landscape: 'square',
  optimizer: { kind: 'sgd' },
  ...{ learningRate: 0.25, noise: 0, seed: 1, start: [2], steps: 1 },
}
const descentPath: DescentPath = {
  points: [
    { position: [2], value: 4, gradient: [4], followed: [4] },
    { position: [1], value: 1, gradient: [2], followed: null },
  ],
  diverged: false,
}
const checkSettings: GradientCheckSettings = {
  ...{ count: 200, layer: 0, places: [{ tensor: 'layer0.kernel', index: 3 }] },
  steps: { smallest: 1e-4, largest: 0.1, count: 4 },
}
const gradientCheck: GradientCheck = {
  weights: [
    {
      tensor: 'layer0.kernel',
      index: 3,
      analytic: -0.5,
      numeric: -0.501,
      step: 0.01,
      relativeDifference: 0.002,
    },
  ],
  largestRelativeDifference: 0.002,
  steps: [
    { step: 0.001, median: 0.01, largest: 0.02 },
    { step: 0.01, median: 0.001, largest: 0.002 },
  ],
  weightCount: 4097,
  photos: 16,
  backpropagationSeconds: 0.01,
  differencesSeconds: 0.02,
  differencesSecondsForAll: 81.94,
}
const experiment: Experiment = {
  id: 1,
  settings: {
    kind: 'race',
    spec: DEFAULT_RUN_SPEC,
    entrants: [
      { name: 'Adam', optimizer: DEFAULT_RUN_SPEC.optimizer, learningRate: 0.01, batchSize: 32 },
    ],
    seeds: 2,
    equal: 'passes',
    sideBySide: 1,
  },
  ...{ name: 'All of them', note: 'On **few** photos.' },
  state: 'finished',
  reason: null,
  createdAt: '2026-01-02T03:04:05.678Z',
  endedAt: '2026-01-02T03:05:05.678Z',
  parts: { planned: 3, done: 2, failed: 1 },
}
const sweep: SweepSettings = {
  ...{ kind: 'sweep', spec: DEFAULT_RUN_SPEC },
  axes: [
    {
      setting: 'learningRate',
      values: { from: 0.001, to: 0.1, scale: 'logarithmic', points: 3 },
    },
    { setting: 'optimizer', values: [{ kind: 'sgd' }, DEFAULT_RUN_SPEC.optimizer] },
  ],
  search: { kind: 'halving', runs: 9, eta: 3, firstEpochs: 2, seed: 7 },
  budget: { runs: 9, seconds: 3600 },
  seedsToConfirm: 3,
  sideBySide: 2,
}
const ratePart: ExperimentPart = {
  ...{ key: 'range', name: 'Range test', state: 'done', reason: null, runId: null },
  work: { kind: 'findRate', spec: DEFAULT_RUN_SPEC, range },
  result: { kind: 'findRate', finding: rateFinding },
}
const checkPart: ExperimentPart = {
  ...{ key: 'check', name: 'Gradient check', state: 'done', reason: null, runId: null },
  work: { kind: 'checkGradients', spec: DEFAULT_RUN_SPEC, ...checkSettings },
  result: { kind: 'checkGradients', check: gradientCheck },
}
const trainPart: ExperimentPart = {
  ...{ key: '1/1', name: 'Adam', state: 'failed', reason: 'The training process crashed.' },
  work: { kind: 'train', spec: DEFAULT_RUN_SPEC, upTo: 3 },
  continues: '1/0',
  runId: 1,
  result: null,
}
const gradientNoise: GradientNoise = {
  ...{ photos: 16, weightCount: 4097, loss: 0.7, gradientNorm: 0.5 },
  single: { spread: 2, photos: 16 },
  noiseScale: 16,
  sizes: [
    {
      ...{ batchSize: 1, draws: 20, spread: 1.9, relativeSpread: 3.8, expected: 2 },
      ...{ cosine: 0.25, seconds: 0.001 },
    },
    {
      ...{ batchSize: 16, draws: 1, spread: 0, relativeSpread: 0, expected: 0 },
      ...{ cosine: 1, seconds: 0.004 },
    },
  ],
}
const pathPoint = { step: 0, a: -1, b: 0.25, loss: 0.7, off: 0.125 }
const surfacePlane: SurfacePlane = {
  ...{ photos: 4, weights: 788_577, explained: [0.75, 0.125], lengths: [0.5, 0.5] },
  paths: [{ points: [pathPoint], end: { step: 20, a: 0, b: 0, loss: 0.125, off: 0 } }],
}
const surfacePoint: SurfacePoint = { column: 16, row: 16, loss: null }
const estimate: RunEstimate = {
  ...{ weights: 788_577, train: 16, validation: 4, unmeasured: null },
  time: {
    ...{ total: 8, epoch: 0.2, epochs: 30, measuredAt: '2026-01-02T03:04:05.678Z' },
    parts: { prepare: 0.5, begin: 0.5, training: 4, judging: 1, saving: 1, end: 1 },
  },
  memory: {
    ...{ bytes: 540_000_000, available: 8_000_000_000, pixelBudget: 3e9, pixels: 'memory' },
    parts: {
      ...{ trainer: 490_000_000, photos: 10_000_000, network: 10_000_000 },
      ...{ batch: 10_000_000, saving: 20_000_000 },
    },
  },
  disk: {
    ...{ bytes: 30_000_000, available: 80_000_000_000 },
    parts: { pixels: 2_000_000, checkpoints: 25_000_000, weights: 3_000_000 },
  },
}
const measurement: Measurement = {
  begin: 0.4,
  block: { steps: 8, seconds: 0.02 },
  step: { fixed: 0.001, perPhoto: 0.0002 },
  judge: { fixed: 0.001, perPhoto: 0.0001 },
  judgedAtOnce: 256,
  copy: 0.001,
  save: { fixed: 0.002, perByte: 1e-9 },
  resident: 430_000_000,
}
const problem: Problem = { code: 'DISK', message: 'The disk is full.', details: { path: '/x' } }
const description = {
  tensorflow: '2.21.0',
  tfjsNode: '4.22.0',
  native: true,
  verified: true,
  threads: 2,
  cpu: 'A processor',
  cpuFeatures: ['avx2'],
}
const predictions = [
  {
    state: 'classified',
    path: '/a.jpg',
    probabilities: [
      { label: 'cat', probability: 0.75 },
      { label: 'dog', probability: 0.25 },
    ],
    preview: Uint8Array.of(1, 2, 3),
  },
  { state: 'unreadable', path: '/b.jpg', reason: 'empty', explanation: 'The file is empty.' },
] as const

export const engineExamples: Examples<EngineContract> = {
  methods: {
    'engine.describe': {
      input: {},
      output: {
        libvips: '8.18.0',
        sharp: '0.35.5',
        sqlite: '3.50.0',
        trainer: { state: 'ready', description },
      },
    },
    'projects.recent': {
      input: {},
      output: {
        projects: [
          {
            path: project.path,
            name: 'Pets',
            photoFolder: '/home/ada/Pets',
            openedAt: '2026-01-02T03:04:05.678Z',
            available: true,
          },
        ],
      },
    },
    'projects.forget': { input: { path: project.path }, output: {} },
    'projects.open': { input: { path: project.path }, output: project },
    'projects.openFolder': { input: { folder: '/home/ada/Pets' }, output: project },
    'projects.openSample': { input: {}, output: project },
    'projects.current': { input: {}, output: { project: null, task } },
    'projects.close': { input: {}, output: {} },
    'imports.settled': { input: {}, output: project },
    'imports.preview': {
      input: {
        ...{ folder: '/home/ada/Pets', pattern: '{label}_*', again: true },
        only: ['/home/ada/Pets/cat_1.jpg'],
      },
      output: {
        folder: '/home/ada/Pets',
        reading: { by: 'pattern', pattern: '{label}_*', only: ['cat_1.jpg'] },
        layout: 'pattern',
        project: { path: project.path, exists: true },
        files: 2,
        known: 1,
        labels: [{ label: 'cat', files: 1 }],
        labelCount: 1,
        splits: [{ split: 'test', files: 1 }],
        unlabelled: 1,
        first: [{ path: 'cat_1.jpg', label: 'cat', split: null, known: true }],
        wrongLines: { total: 1, first: [wrongLine] },
      },
    },
    'imports.locate': {
      input: { paths: ['/home/ada/Pets', '/mnt/a.jpg'], around: '/home/ada/Photos' },
      output: {
        inside: [],
        groups: [
          { folder: '/home/ada/Pets', only: null },
          { folder: '/mnt', only: ['/mnt/a.jpg'] },
        ],
      },
    },
    'imports.cancelListing': { input: {}, output: {} },
    'imports.plannedFiles': {
      input: { offset: 0, limit: 500, text: 'cat' },
      output: { total: 1, files: [{ path: '1.jpg', label: null, split: 'test', known: false }] },
    },
    'imports.wrongLines': {
      input: { offset: 0, limit: 500 },
      output: { total: 1, lines: [wrongLine] },
    },
    'folder.status': { input: {}, output: { state: 'checked', changes } },
    'folder.check': { input: {}, output: changes },
    'folder.changedFiles': {
      input: { kind: 'moved', offset: 0, limit: 500 },
      output: { total: 1, files: changes.first },
    },
    'folder.apply': {
      input: { confirmEmpty: true },
      output: { applied: changes.counts, leftOut: 0 },
    },
    'folder.relocate': { input: { folder: '/home/ada/Photos' }, output: { found: 19, of: 20 } },
    'tasks.cancel': { input: { taskId: 1 }, output: {} },
    'samples.page': {
      input: {
        ...{ offset: 0, limit: 500, order: 'uncertainty', descending: true, runId: 1 },
        filter: {
          ...{ labelId: null, split: 'test', excluded: false, conflicts: true, text: 'cat' },
          prediction: { runId: 1, is: 'any' },
        },
      },
      output: { total: 1, samples: [sample] },
    },
    'samples.counts': {
      input: { filter: { nearDuplicates: true }, runId: 1 },
      output: {
        total: 1,
        labels: [{ labelId: null, count: 1 }],
        splits: [{ split: 'train', count: 1 }],
        ...{ excluded: 0, nearDuplicates: 0, conflicts: 0, missing: 0 },
        predictions: { right: 0, wrong: 0, none: 1 },
      },
    },
    'samples.get': {
      input: { sampleId: 1 },
      output: { sample, copies: [{ path: 'dog/1.jpg', labelId: 2 }], history: [entry] },
    },
    'samples.assignLabel': {
      input: { selection: { ids: [1, 2] }, labelId: 1 },
      output: { entry },
    },
    'samples.exclude': {
      input: { selection: { filter: { labelId: 1 }, except: [1] }, excluded: true },
      output: { entry: null },
    },
    'samples.pin': {
      input: { selection: { ids: [1] }, split: 'validation' },
      output: { entry },
    },
    'samples.duplicates': {
      input: { offset: 0, limit: 10, conflictsOnly: true },
      output: {
        total: 1,
        duplicates: [
          {
            ...{ sampleId: 1, path: 'cat/1.jpg', labelId: 1 },
            copies: [{ path: 'dog/1.jpg', labelId: 2 }],
          },
        ],
      },
    },
    'samples.nearGroups': {
      input: { offset: 0, limit: 50 },
      output: {
        total: 1,
        groups: [{ nearGroup: 1, photos: 2, labels: 1, largestId: 1, samples: [sample] }],
      },
    },
    'splits.summary': {
      input: {},
      output: {
        table: splitTable,
        origin: 'made',
        settings: { validationShare: 0.2, testShare: 0.1, seed: 7 },
        unlabelled: 3,
        conflicts: 1,
        together: { groups: 2, photos: 5 },
        apart: { groups: 0, photos: 0 },
      },
    },
    'splits.preview': {
      input: { settings: { validationShare: 0.2, testShare: 0.1, seed: 7 } },
      output: { table: splitTable, moved: 12 },
    },
    'splits.make': {
      input: { settings: { validationShare: 0.2, testShare: 0.1, seed: 7 } },
      output: { entry: null },
    },
    'splits.clear': { input: {}, output: { entry: null } },
    'labels.add': {
      input: { name: 'bird' },
      output: { label: { id: 3, name: 'bird', position: 2, colour: 2 }, entry },
    },
    'labels.rename': { input: { labelId: 1, name: 'kitten' }, output: { entry } },
    'labels.merge': { input: { labelId: 1, intoId: 2 }, output: { entry } },
    'labels.delete': { input: { labelId: 1 }, output: { entry } },
    'labels.setColour': { input: { labelId: 1, colour: 4 }, output: { entry } },
    'predictions.make': {
      input: { runId: 1 },
      output: { predicted: 0, missing: 21, unreadable: 0, task: { ...task, kind: 'predict' } },
    },
    'predictions.status': {
      input: { runId: 1 },
      output: { predicted: 20, missing: 1, unreadable: 1, task: null },
    },
    'predictions.settled': {
      input: { runId: 1 },
      output: { predicted: 21, missing: 0, unreadable: 0, task: null },
    },
    'predictions.accept': {
      input: { selection: { filter: { labelId: null }, except: [] }, runId: 1 },
      output: { entry },
    },
    'health.report': {
      input: {},
      output: {
        photos: 50,
        labels: [{ labelId: 1, photos: 50 }],
        ...{ unlabelled: 0, excluded: 1, unreadable: 1, duplicates: 2, conflicts: 1 },
        ...{ nearDuplicates: 4, small: 0, large: 0, majorityShare: 0.5 },
        shortcuts: [{ feature: 'bytes', accuracy: 0.75, interval: [0.7, 0.8], tells: true }],
      },
    },
    'journal.page': {
      input: { offset: 0, limit: 10 },
      output: { total: 1, entries: [entry] },
    },
    'journal.undo': { input: {}, output: { ...entry, undone: true } },
    'journal.redo': { input: {}, output: entry },
    'samples.unreadable': {
      input: { offset: 0, limit: 1 },
      output: {
        total: 1,
        files: [{ path: 'b.jpg', reason: 'truncated', explanation: 'It ends too early.' }],
      },
    },
    'samples.thumbnail': { input: { sampleId: 1, size: 256 }, output: { webp: Uint8Array.of(1) } },
    'samples.networkInput': {
      input: { sampleId: 1, input: { imageSize: 8, colour: 'grey' } },
      output: { pixels: Uint8Array.of(1) },
    },
    'samples.augmented': {
      input: { sampleId: 1, look: augmentedLook },
      output: { pixels: Uint8Array.of(1) },
    },
    'presets.list': {
      input: {},
      output: { presets: [preset], setAside: '/home/ada/Downhill/presets.damaged-1.json' },
    },
    'presets.save': { input: preset, output: preset },
    'presets.rename': { input: { id: preset.id, name: preset.name }, output: preset },
    'presets.delete': { input: { id: preset.id }, output: preset },
    'runs.estimate': { input: { spec: DEFAULT_RUN_SPEC, memory: 100 }, output: estimate },
    'runs.start': {
      input: { spec: DEFAULT_RUN_SPEC, forkFrom: { runId: 1, step: 10 }, memory: 2048 },
      output: run,
    },
    'runs.stop': { input: { runId: 1 }, output: run },
    'runs.pause': { input: { runId: 1 }, output: pausedRun },
    'runs.setRateFactor': { input: { runId: 1, factor: 0.5 }, output: run },
    'runs.resume': { input: { runId: 1, memory: 0 }, output: run },
    'runs.checkpoints': {
      input: { runId: 1 },
      output: { checkpoints: [{ step: 10, epoch: 10, bytes: 49_164 }] },
    },
    'runs.list': {
      input: { offset: 0, limit: 10, text: 'adam', tag: 'homework', deleted: false },
      output: {
        total: 1,
        runs: [{ ...run, curve: [{ epoch: 0, validationLoss: 0.7 }] }],
        tags: ['homework'],
      },
    },
    'runs.describe': {
      input: { runId: 1, description: { name: null, tags: ['homework'], note: '' } },
      output: run,
    },
    'runs.delete': { input: { runId: 1 }, output: {} },
    'runs.restore': { input: { runId: 1 }, output: run },
    'runs.emptyTrash': { input: {}, output: { freed: 1_234_567 } },
    'runs.disk': {
      input: {},
      output: {
        runs: [{ runId: 1, bytes: 500, checkpoints: 4, thinnable: 100, thinnableCheckpoints: 1 }],
        deleted: 0,
      },
    },
    'runs.thinCheckpoints': {
      input: { runIds: [1, 2] },
      output: { checkpoints: 1, freed: 100 },
    },
    'runs.compare': {
      input: { runIds: [1, 2] },
      output: {
        runs: [{ run, epochs: [epoch], points: [point], judges: 0 }],
        besideBest: [{ runId: 2, bestId: 1, disagreement: { onlyThis: 1, onlyBest: 3 } }],
      },
    },
    'runs.get': {
      input: { runId: 1 },
      output: { run, epochs: [epoch], folder: '/home/ada/Downhill/Pets.downhill/runs/0001' },
    },
    'runs.steps': {
      input: { runId: 1, points: 400, from: 100, to: 900 },
      output: { points: [point] },
    },
    'runs.pictures': {
      input: { runId: 1, epoch: 3 },
      output: {
        epochs: [0, 3],
        pictures: { epoch: 3, step: look.step, weights: look.weights, activations: null },
      },
    },
    'runs.watched': {
      input: { runId: 1 },
      output: {
        photos: [
          { sampleId: 4, output: 1 },
          { sampleId: 5, output: null },
        ],
        predictions: [look.watched],
      },
    },
    'runs.writeReport': {
      input: { runId: 1, path: '/home/ada/report.html', thumbnails: true },
      output: { path: '/home/ada/report.html', bytes: 40_000 },
    },
    'runs.writeTensorBoard': {
      input: { runId: 1, folder: '/home/ada/logs' },
      output: { file: '/home/ada/logs/Pets run 1/events.out.tfevents.1.downhill' },
    },
    'runs.repeat': {
      input: { report: '/home/ada/report.html', memory: 0 },
      output: { photos: { photos: 20, missing: 1, changed: 0, added: 2 }, run: null },
    },
    'experiments.start': { input: { settings: experiment.settings }, output: experiment },
    'experiments.resume': { input: { experimentId: 1 }, output: experiment },
    'experiments.stop': { input: { experimentId: 1 }, output: experiment },
    'experiments.get': {
      input: { experimentId: 1 },
      output: { experiment, parts: [ratePart, checkPart, trainPart], photos: 'ab12' },
    },
    'experiments.list': {
      input: { offset: 0, limit: 10, kind: 'race', deleted: false },
      output: {
        total: 2,
        experiments: [{ ...experiment, ...{ id: 2, settings: sweep } }, experiment],
      },
    },
    'experiments.curves': {
      input: { experimentId: 1, points: 100 },
      output: {
        curves: [{ key: '1/1', runId: 1, trainPhotos: 16, epochs: [epoch], steps: [point] }],
      },
    },
    'experiments.describe': {
      input: { experimentId: 1, description: { name: 'All of them', note: 'On **few** photos.' } },
      output: experiment,
    },
    'experiments.delete': { input: { experimentId: 1 }, output: {} },
    'experiments.restore': { input: { experimentId: 1 }, output: experiment },
    'experiments.settled': {
      input: { experimentId: 1 },
      output: { experiment, parts: [], photos: null },
    },
    'experiments.descend': { input: descentSpec, output: descentPath },
    'photos.classify': {
      input: { runId: 1, paths: ['/a.jpg', '/b.jpg'] },
      output: { predictions },
    },
    'photos.classifyWithFolder': {
      input: { folder: '/runs/0001', paths: ['/a.jpg', '/b.jpg'] },
      output: { predictions },
    },
  },
  events: {
    'project.changed': project,
    'experiment.changed': experiment,
    'experiment.surfaced': {
      experimentId: 1,
      surface: { plane: surfacePlane, level: 0, points: [surfacePoint] },
    },
    'imports.listing': { files: 1234 },
    'task.progress': task,
    'folder.changed': {
      ...{ state: 'unreachable', folder: '/home/ada/Pets' },
      reason: 'notThere',
    },
    'task.failed': problem,
    'run.changed': run,
    'run.epoch': { runId: 1, metrics: epoch },
    'run.steps': { runId: 1, points: [point] },
    'run.looked': { runId: 1, epoch: 3 },
  },
}

const {
  'samples.thumbnail': _thumbnail,
  'photos.classifyWithFolder': _classifyWithFolder,
  'runs.writeReport': _writeReport,
  'runs.writeTensorBoard': _writeTensorBoard,
  'runs.repeat': _repeat,
  ...windowMethods
} = engineExamples.methods
const engineState = { library: 'ready', trainer: 'stopped', lanes: 2 } as const

export const desktopExamples: Examples<DesktopContract> = {
  methods: {
    ...windowMethods,
    'desktop.engineState': { input: {}, output: engineState },
    'desktop.chooseFolder': { input: {}, output: { folder: null } },
    'desktop.chooseFolders': { input: {}, output: { paths: ['/home/ada/Pets'] } },
    'desktop.chooseList': { input: {}, output: { path: null } },
    'desktop.choosePhotos': { input: {}, output: { paths: ['/a.jpg'] } },
    'desktop.copyText': { input: { text: 'downhill train' }, output: {} },
    'desktop.saveReport': {
      input: { runId: 1, thumbnails: false },
      output: { path: '/home/ada/report.html' },
    },
    'desktop.saveTensorBoard': { input: { runId: 1 }, output: { path: null } },
    'desktop.saveFile': {
      input: { suggestedName: 'run-1-loss.png', kind: 'png', bytes: Uint8Array.of(137, 80) },
      output: { path: '/home/ada/run-1-loss.png' },
    },
    'desktop.openLink': { input: { link: 'nielsen' }, output: { opened: true } },
    'desktop.setTheme': { input: { theme: 'dark' }, output: {} },
  },
  events: {
    ...engineExamples.events,
    'desktop.engineState': engineState,
    'desktop.command': { command: 'openFolder' },
  },
}

const trainingData = {
  spec: DEFAULT_RUN_SPEC,
  labelCount: 2,
  pixelFile: '/cache/rows.u8',
  pixelBudget: 2_147_483_648,
  train: { rows: Uint32Array.of(0, 1), labels: Uint16Array.of(0, 1) },
  validation: { rows: Uint32Array.of(2), labels: Uint16Array.of(1) },
}

export const trainerExamples: Examples<TrainerContract> = {
  methods: {
    'trainer.describe': { input: {}, output: description },
    'trainer.train': {
      input: {
        ...trainingData,
        folder: '/runs/0001',
        start: { from: 'fork', checkpoint: '/runs/0000/checkpoints/10.safetensors' },
        path: true,
      },
      output: { ...outcome, end: 'finished', steps: 20 },
    },
    'trainer.setRateFactor': { input: { factor: 0.5 }, output: {} },
    'trainer.stop': { input: {}, output: {} },
    'trainer.findRate': { input: { data: trainingData, range }, output: rateFinding },
    'trainer.checkGradients': {
      input: { data: trainingData, ...checkSettings },
      output: gradientCheck,
    },
    'trainer.gradientNoise': {
      input: {
        data: trainingData,
        weights: { from: 'run', folder: '/runs/0001' },
        settings: { batchSizes: [1, 'all'], draws: 20, singles: 100, seed: 3 },
      },
      output: gradientNoise,
    },
    'trainer.lossSurface': {
      input: {
        data: trainingData,
        folder: '/runs/0001',
        others: ['/runs/0002'],
        settings: {
          ...{ directions: 'path', seed: 1, split: 'validation', photos: 512 },
          ...{ extent: 1, level: 1 },
        },
        known: { plane: surfacePlane, level: 0, points: [] },
      },
      output: { plane: surfacePlane, level: 1, points: [surfacePoint] },
    },
    'trainer.measure': {
      input: {
        spec: DEFAULT_RUN_SPEC,
        labelCount: 2,
        order: { train: 16, validation: 4, streamed: false, folder: '/Pets.downhill/runs' },
      },
      output: measurement,
    },
    'trainer.descend': { input: descentSpec, output: descentPath },
    'trainer.predict': {
      input: {
        network: {
          folder: '/runs/0001',
          input: DEFAULT_RUN_SPEC.input,
          model: DEFAULT_RUN_SPEC.model,
          labelCount: 2,
        },
        photos: 1,
        pixels: Uint8Array.of(1, 2, 3),
      },
      output: { probabilities: Float32Array.of(0.25, 0.75) },
    },
    'trainer.augment': {
      input: { look: augmentedLook, pixels: Uint8Array.of(1, 2, 3) },
      output: { pixels: Uint8Array.of(3, 2, 1) },
    },
  },
  events: {
    'trainer.progress': {
      firstStep: 0,
      losses: Float32Array.of(0.7),
      learningRates: Float32Array.of(0.1),
      gradientNorms: Float32Array.of(1.5),
      seconds: 0.01,
      epochs: [epoch],
    },
    'trainer.looked': look,
    'trainer.rateChanged': { step: 20, factor: 0.5 },
    'trainer.worked': { done: 12 },
    'trainer.surfaced': { plane: surfacePlane, points: [surfacePoint] },
    'trainer.checkpoint': { step: 20 },
  },
}
