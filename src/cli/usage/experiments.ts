import { EXPERIMENT_KINDS } from '#shared/domain/experiments/experiment.ts'
import { kebabCase } from '../options/read.ts'
import { SETTINGS } from './settings.ts'

const COMMON = `  --spec FILE                all settings from a file, or from the standard input (-), as
                             train --print-spec prints them; other options change single ones
  --project FOLDER           the project to use, instead of one in your Downhill folder
  --json                     one JSON object a line`

export const EXPERIMENT_USAGE = `Usage:
  downhill experiment <name> <folder> [options]  do an experiment of the window without it

  Names:
${EXPERIMENT_KINDS.map((kind) => `    ${kebabCase(kind)}`).join('\n')}
  What was found is kept with the project. Ctrl-C stops; --resume goes on.
  downhill experiment playground is downhill descend: it takes no folder, and other options.

Options:
  --set PLACE=VALUE          one of the experiment's own settings, as often as you like, such as
                             seeds=3 or range.steps=50; values are JSON
  --print-settings           print all settings as JSON instead
  --resume NUMBER            go on with an experiment that was stopped, and do what failed again
${COMMON}

${SETTINGS}`

export const FIND_RATE_USAGE = `Usage:
  downhill find-rate <folder> [options]        try learning rates on a fresh network

  The learning rate rises from step to step until the loss explodes. What was found is kept with
  the project, no network is. Ctrl-C cancels.

Options:
  --lowest X                 the rate of the first step (0.000001)
  --highest X                the rate of the last step, at most 100 (10)
  --steps N                  20 to 2000 (1000)
${COMMON}

${SETTINGS}`

export const CHECK_GRADIENTS_USAGE = `Usage:
  downhill check-gradients <folder> [options]  compare backpropagation with central differences

  Some weights of a fresh network are checked on one batch. What was found is kept with the
  project, no network is. Ctrl-C cancels.

Options:
  --count N                  weights to check, 1 to 2000 (50)
${COMMON}

${SETTINGS}`
