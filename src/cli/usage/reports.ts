export const REPORT_USAGE = `Usage:
  downhill report <run> --out FILE [options]   write a run's report as one HTML file

  The report holds settings, curves, result and mistakes, and all that repeat needs. It names the
  photos that the network gets wrong by their paths inside the folder of photos.
  A run is its folder, PROJECT/NUMBER as train prints it, or its project and its number.

Options:
  --out FILE                 the file to write
  --thumbnails               with small pictures of the photos that it gets wrong, 60 at most
  --json                     one JSON object
`

export const REPEAT_USAGE = `Usage:
  downhill repeat <report> [--folder FOLDER]   do a report's run again, and compare every number

  Finds the report's photos in a folder by what they hold, whatever they are called there, trains
  with the same settings on the same split and as many threads, and says of each number whether it
  came out the same: exactly, within a millionth of itself, or how far off. Nothing of it is kept.

Options:
  --folder FOLDER            where the photos are; that of the report's project if it is known here
  --pixel-memory MB          memory for decoded photos; more are streamed from the disk
  --json                     one JSON object a line, the summary last

Exit codes: 0 the same numbers, 1 failed, 2 wrong usage, 3 other numbers, or other photos.
`

export const TENSORBOARD_USAGE = `Usage:
  downhill tensorboard <run…> --out FOLDER     write runs as files for TensorBoard

  Each run gets a folder of its own: loss of each step, smoothed loss, learning rate, and loss and
  accuracy of each epoch. Its own program shows what is in the folder.
  A run is its folder, PROJECT/NUMBER as train prints it, or its project and numbers.

Options:
  --out FOLDER               where to write
  --json                     one JSON object a line
`
