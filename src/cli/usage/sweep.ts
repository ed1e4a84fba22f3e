export const SWEEP_USAGE = `Usage:
  downhill sweep <file> <folder> [options]     try many settings, and compare what comes out
  downhill sweep --print-example               print such a file

  The file, or the standard input (-), says in JSON which settings are varied (axes), how
  combinations are chosen (search: grid, random or halving), and how many or how long (budget). All
  are judged by the same validation photos. The best and the next best are trained again with fresh
  seeds. Ctrl-C stops it; the same command goes on with it.

Options:
  --spec FILE                the settings that are varied, where the file has no spec of its own,
                             as train --print-spec prints them
  --project FOLDER           the project to use, instead of one in your Downhill folder
  --json                     one JSON object a line for each configuration, the summary last
`
