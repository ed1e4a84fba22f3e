export const CHECK_USAGE = `Usage:
  downhill check <project|folder> [options]    say what became of a project's photos

  Photos are known by what they hold: moved and renamed ones keep their labels, those that are gone
  stay in the project as missing, those that changed are read again. Nothing is taken over unless
  you say so.

Options:
  --apply                    take over what was found; new photos become an import
  --confirm-empty            with --apply, also where the folder is empty: all photos become missing
  --json                     one JSON object a line, the summary last

Exit codes: 0 checked, 1 failed, such as when the folder cannot be reached, 2 wrong usage.
`
