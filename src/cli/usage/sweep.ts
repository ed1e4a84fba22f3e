export const SWEEP_USAGE = `Usage:
  downhill sweep <file> <folder> [options]     try many settings, and compare what comes out
  downhill sweep --merge <results…> [options]  put shares together that were done elsewhere
  downhill sweep --print-example               print a file to begin with

  The file, or the standard input (-), says in JSON which settings are varied (axes), how
  combinations are chosen (search: grid, random or halving), and how many or how long (budget). All
  are judged by the same validation photos. The best and the next best are trained again with fresh
  seeds. Ctrl-C stops it; the same command goes on with it.

Options:
  --spec FILE                the settings that are varied, where the file has no spec of its own,
                             as train --print-spec prints them
  --project FOLDER           the project to use, instead of one in your Downhill folder
  --shard 2/8                do only the second of eight shares, in a project of its own; halving
                             cannot be shared out, since its rounds compare all configurations
  --out FILE                 also write the results, to be put together with those of other shares
  --merge                    show results that --out has written as one table; they must be of the
                             same settings, photos and versions
  --confirm FOLDER           with --merge: train the best two again with fresh seeds, on this folder
  --json                     one JSON object a line for each configuration, the summary last

Exit codes: 0 done, 1 failed, or some trainings failed, 2 wrong usage.
`
