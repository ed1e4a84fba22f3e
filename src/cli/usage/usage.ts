import { CHECK_USAGE } from './check.ts'
import { DESCEND_USAGE } from './descend.ts'
import { CHECK_GRADIENTS_USAGE, EXPERIMENT_USAGE, FIND_RATE_USAGE } from './experiments.ts'
import { IMPORT_USAGE } from './import.ts'
import { REPEAT_USAGE, REPORT_USAGE, TENSORBOARD_USAGE } from './reports.ts'
import { SPLIT_USAGE } from './split.ts'
import { SWEEP_USAGE } from './sweep.ts'
import { TRAIN_USAGE } from './train.ts'

export const USAGE = `Downhill trains image classifiers on your own photos. Nothing leaves this computer.

Usage:
  downhill import <folder…> [options]          read photos into a project
  downhill check <project|folder> [options]    say what became of a project's photos
  downhill split <project|folder> [options]    put photos into training, validation and test
  downhill train <folder> [options]            train on a folder of photos
  downhill train --resume <run>                go on with a run that was stopped or has failed
  downhill train --fork <run> [options]        train on from a run's weights
  downhill experiment <name> <folder> [options]  do an experiment of the window without it
  downhill find-rate <folder> [options]        try learning rates on a fresh network
  downhill check-gradients <folder> [options]  compare backpropagation with central differences
  downhill descend [options]                   let an optimizer go downhill on a function
  downhill sweep <file> <folder> [options]     try many settings, and compare what comes out
  downhill classify <run> <photos…> [options]  say what photos show
  downhill report <run> --out FILE             write a run's report as one HTML file
  downhill repeat <report> [--folder FOLDER]   do a report's run again, and compare every number
  downhill tensorboard <run…> --out FOLDER     write runs as files for TensorBoard
  downhill doctor [--json]                     say whether training can work here
  downhill <command> --help                    all options of a command
  downhill --help | --version

  A folder has one sub-folder for each label, or files named like cat.0.jpg and dog.0.jpg.
  A run is its folder, or PROJECT/NUMBER as train prints it.

Exit codes: 0 done, 1 failed, 2 wrong usage; of repeat 3 for other numbers.
`

const CLASSIFY_USAGE = `Usage:
  downhill classify <run> <photos…> [options]  say what photos show

  A run is its folder, or PROJECT/NUMBER as train prints it. Of a folder all photos are taken.

Options:
  --csv FILE                 also write a table
  --json                     one JSON object a line
`

const DOCTOR_USAGE = `Usage:
  downhill doctor [--json]                     say whether training can work here

Options:
  --json                     one JSON object
`

const USAGES: ReadonlyMap<string, string> = new Map([
  ['import', IMPORT_USAGE],
  ['check', CHECK_USAGE],
  ['split', SPLIT_USAGE],
  ['train', TRAIN_USAGE],
  ['experiment', EXPERIMENT_USAGE],
  ['find-rate', FIND_RATE_USAGE],
  ['check-gradients', CHECK_GRADIENTS_USAGE],
  ['descend', DESCEND_USAGE],
  ['sweep', SWEEP_USAGE],
  ['classify', CLASSIFY_USAGE],
  ['report', REPORT_USAGE],
  ['repeat', REPEAT_USAGE],
  ['tensorboard', TENSORBOARD_USAGE],
  ['doctor', DOCTOR_USAGE],
])

/** A command's own usage; the general one for what is no command. */
export const usageOf = (command: string | undefined): string => USAGES.get(command ?? '') ?? USAGE

/** How a command is called, without its options: what somebody sees who got it wrong. */
export function shortUsageOf(command: string | undefined): string {
  const usage = USAGES.get(command ?? '')
  if (usage === undefined) return USAGE
  const [calls = ''] = usage.split('\n\n')
  return `${calls}\n\ndownhill ${command ?? ''} --help lists the options.\n`
}
