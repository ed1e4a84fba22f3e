export const IMPORT_USAGE = `Usage:
  downhill import <folder…> [options]          read photos into a project, and say what became of
                                               each file

  Labels are found in the names of sub-folders, or in file names such as cat.0.jpg and dog.0.jpg.
  Folders called train, validation (valid, val) and test on top are the splits, with the labels
  inside. Several folders become a project each. Photos are never changed. Ctrl-C cancels and keeps
  what was read; the same command goes on.

Options:
  --pattern PATTERN          where the label stands in a file's name, with or without its ending:
                             {label} the label, {number} digits, {split} train, validation or test,
                             * anything; with slashes it says the folders around it too, as in
                             {split}/{label}/*. For example {label}_{number}, or auto to look anew
  --list FILE                labels from a list: path, label and, if you like, split, separated by
                             commas, semicolons or tabs, with or without headings
  --project FOLDER           the project to use, instead of one in your Downhill folder
  --dry-run                  only say what each file would become: nothing is read or changed
  --json                     one JSON object a line, the summary last

  The pattern or list is kept with the project, for the next time.

Exit codes: 0 done, 1 failed, such as when no file could be read, 2 wrong usage.
`
