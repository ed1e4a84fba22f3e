/** Standard output holds a command's own lines; everything else goes to standard error. */
export interface Output {
  /** With --json the object as one line, else the words. */
  readonly result: (data: Readonly<Record<string, unknown>>, words: string) => void
  /** With --json nothing, else the words: for what other lines say to a program. */
  readonly words: (words: string) => void
  /** With --json the object as one line, else nothing: for what would be too much for a person. */
  readonly record: (data: Readonly<Record<string, unknown>>) => void
  /** A remark for a person who watches. */
  readonly note: (words: string) => void
  /** Replaces the last progress line on a terminal; says nothing elsewhere. */
  readonly progress: (words: string) => void
}

const CLEAR_LINE = '\r\u001b[K'

export function createOutput(json: boolean): Output {
  const live = process.stderr.isTTY
  const clear = live ? CLEAR_LINE : ''
  return {
    result: (data, words) => void process.stdout.write(`${json ? JSON.stringify(data) : words}\n`),
    words(words) {
      if (!json) process.stdout.write(`${words}\n`)
    },
    record(data) {
      if (json) process.stdout.write(`${JSON.stringify(data)}\n`)
    },
    note: (words) => void process.stderr.write(`${clear}${words}\n`),
    progress(words) {
      if (live) process.stderr.write(`${CLEAR_LINE}${words}`)
    },
  }
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
export const loss = (value: number): string => value.toPrecision(4)

/** A length of time in the unit that suits it. */
export function duration(seconds: number): string {
  if (seconds < 1) return `${(seconds * 1000).toPrecision(3)} ms`
  if (seconds < 120) return `${seconds.toFixed(1)} s`
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`
  return seconds < 172_800
    ? `${Math.round(seconds / 3600)} hours`
    : `${Math.round(seconds / 86_400)} days`
}
