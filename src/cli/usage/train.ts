import { SETTINGS } from './settings.ts'

export const TRAIN_USAGE = `Usage:
  downhill train <folder> [options]            train on a folder of photos
  downhill train --resume <run>                go on with a run that was stopped or has failed
  downhill train --fork <run>[@STEP] [options] train on from a run's weights, with its settings
                                               and photos
  downhill train <folder> --estimate [options] say what that would take on this computer: time,
                                               memory and disk
  downhill train --print-spec [options]        print all settings as JSON instead of training

  A folder has one sub-folder for each label, or files named like cat.0.jpg and dog.0.jpg.
  A run is its folder, or PROJECT/NUMBER as train prints it; without STEP it is its last checkpoint
  that a fork begins from. Ctrl-C ends a run after its step and keeps what was learned.

Options:
  --spec FILE                all settings from a file, or from the standard input (-), as
                             --print-spec prints them; other options change single ones
  --project FOLDER           the project to use, instead of one in your Downhill folder
  --pixel-memory MB          memory for decoded photos; more are streamed from the disk
  --json                     one JSON object a line

${SETTINGS}`
