export const SPLIT_USAGE = `Usage:
  downhill split <project|folder> [options]    put photos into training, validation and test

  Of each label every split gets its share; photos that look alike stay together, pinned ones where
  they are. Runs use the split, and photos that come later join it. Without options it says how the
  photos are split and changes nothing.

Options:
  --validation SHARE         of each label, such as 0.15 or 15%
  --test SHARE               of each label, such as 0.15 or 15%
  --seed N                   the same photos are split alike by the same seed [1]
  --clear                    take the split back: each run draws its own
  --json                     one JSON object a line, the summary last

Exit codes: 0 done, 1 failed, such as when no photo has a label, 2 wrong usage.
`
