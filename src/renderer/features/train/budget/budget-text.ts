import type {
  DiskEstimate,
  MemoryEstimate,
  RunEstimate,
  TimeEstimate,
} from '#shared/domain/run-estimate/run-estimate.ts'
import { formatBytes, formatCount, formatDuration, formatInteger } from '#renderer/ui/index.ts'
import type { WayOut } from './ways-out.ts'

/** Seconds below which a part is not worth a word. */
const WORTH_SAYING = 0.2

/** Tenths are as much as an estimate of a second is worth. */
const roughly = (seconds: number): string =>
  seconds < 1 ? `${seconds.toFixed(1)}\u00a0s` : formatDuration(seconds)

const list = (parts: readonly string[]): string => new Intl.ListFormat('en').format(parts)

const byBytes = (parts: readonly (readonly [bytes: number, what: string])[]): string =>
  `${list(parts.filter(([bytes]) => bytes > 0).map(([bytes, what]) => `${formatBytes(bytes)} ${what}`))}.`

export const budgetText = {
  title: 'What it takes',
  time: 'Time in all',
  timeValue: ({ total }: TimeEstimate) => `about ${roughly(total)}`,
  timeNote: ({ epoch, epochs, parts }: TimeEstimate) => {
    const around = parts.begin + parts.end
    return list([
      `${formatDuration(epoch)} an epoch × ${formatInteger(epochs)}`,
      ...(parts.prepare >= WORTH_SAYING ? [`${roughly(parts.prepare)} to prepare the photos`] : []),
      ...(around >= WORTH_SAYING ? [`${roughly(around)} to begin and end`] : []),
    ])
  },
  timeInfo: ({ epochs, parts }: TimeEstimate) =>
    `Of each epoch, ${formatDuration(parts.training / epochs)} go into learning, ${formatDuration(parts.judging / epochs)} into judging the validation photos and ${formatDuration(parts.saving / epochs)} into checkpoints. Other programs that are busy make it longer; a run that ends early is shorter.`,
  unmeasured: {
    busy: 'measured when the trainer is free',
    noMemory: 'not measured: it does not fit into memory',
    tooManyWeights: 'not measured: too many weights',
  } satisfies Readonly<Record<NonNullable<RunEstimate['unmeasured']>, string>>,

  memory: 'Memory',
  memoryNote: ({ available }: MemoryEstimate) => `of ${formatBytes(available)} free`,
  memoryInfo: ({ parts, pixels }: MemoryEstimate) =>
    `At the most, and about: ${byBytes([
      [parts.trainer, 'for TensorFlow itself'],
      [parts.photos, 'for decoded photos'],
      [parts.network, 'for the weights, what the optimizer remembers of them and their gradient'],
      [parts.batch, 'for the photos of a batch on their way through the network'],
      [parts.saving, 'for copies of the weights while a checkpoint is written'],
    ])}${pixels === 'streamed' ? ' The photos do not fit, so they are read from the disk for every batch.' : ''}`,
  disk: 'Disk',
  diskNote: ({ available }: DiskEstimate) => `of ${formatBytes(available)} free`,
  diskInfo: ({ parts }: DiskEstimate) =>
    `About: ${byBytes([
      [parts.pixels, 'for photos that are decoded to this size for the first time'],
      [parts.checkpoints, 'for checkpoints'],
      [parts.weights, 'for the network to use'],
    ])}`,

  noMemory: 'This run would need more memory than this computer has free.',
  noDisk: 'This run would need more of the disk than is free.',
  tooLarge: 'This network has more weights than Downhill trains.',
  wayOut: ({ setting, value }: WayOut) =>
    setting === 'imageSize'
      ? `Use smaller photos: ${formatInteger(value)} px`
      : `Smaller batch: ${formatCount(value, 'photo')}`,
  wayOutNote: ({ memory }: WayOut) => `then about ${formatBytes(memory)} of memory`,

  measuring: 'Measuring this machine…',
  measured: 'Measured on this machine just now.',
  failed: 'What it takes could not be worked out',
} as const
