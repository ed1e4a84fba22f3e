import type { RunState } from '#shared/domain/run.ts'
import { formatCount, formatInteger, formatSetting } from '#renderer/ui/index.ts'

/** Why a run cannot be paused. */
const NO_PAUSE: Readonly<Partial<Record<RunState, string>>> = {
  preparing: 'Photos are still being prepared; there is nothing to go on from yet.',
  stopping: 'It is being stopped.',
}

export const text = {
  title: 'Runs',
  subtitle: 'Every training of this project, the latest first.',
  train: 'Train a network',
  emptyTitle: 'No runs yet',
  empty: 'A run is one training of a network. Train one, and its curve and result stay here.',
  listFailed: 'The runs could not be listed',
  runFailed: 'The run could not be opened',
  run: (id: number) => `Run ${id}`,
  experiment: (id: number) => `Experiment ${id}`,
  back: 'All runs',
  pause: 'Pause',
  pauseHint: 'Interrupts the run, to be resumed later.',
  resume: 'Resume',
  resumeHint: 'Goes on from the last checkpoint, as if it had never been interrupted.',
  stop: 'Stop',
  stopHint: 'Ends the run soon and keeps what was learned.',
  noPause: NO_PAUSE,
  busy: 'Something is running; wait until it is done, or stop it.',
  controlFailed: 'That did not work',
  classify: 'Classify photos with it',
  again: 'Train again',
  states: {
    preparing: 'Preparing photos',
    training: 'Training',
    stopping: 'Stopping',
    pausing: 'Pausing',
    paused: 'Paused',
    finished: 'Finished',
    stopped: 'Stopped',
    failed: 'Failed',
  } satisfies Record<RunState, string>,
  failedTitle: 'This run failed',
  pausedAfter: (done: number, total: number) =>
    `Paused after ${formatInteger(done)} of ${formatCount(total, 'update')}.`,

  settings: 'Settings',
  forkedFrom: 'Began from',
  checkpoint: (runId: number, step: number) => `run ${runId} after ${formatCount(step, 'update')}`,
  forkedAt: (runId: number, step: number) =>
    `forked from run ${runId} at update ${formatInteger(step)}`,
  rateChanges: 'Learning rate changed',
  rateChange: (step: number, factor: number) =>
    `from update ${formatInteger(step)}: × ${formatSetting(factor)}`,

  checkpoints: 'Checkpoints',
  checkpointsNote:
    'The whole state of the run, as it was then. Another run can begin with these weights.',
  checkpointEpoch: 'Epochs',
  checkpointStep: 'Updates',
  checkpointSize: 'Size',
  fork: 'Train on',
  forkFrom: (epoch: number) => `Train on from epoch ${formatInteger(epoch)} with other settings`,
  folder: 'Folder',
} as const
