const said = new Set<string>()

/** Says something on stderr, marked as coming from the stand-in and not from the app. */
export function say(message: string): void {
  process.stderr.write(`[electron-standin] ${message}\n`)
}

/** The same, but each message only once. */
export function sayOnce(message: string): void {
  if (said.has(message)) return
  said.add(message)
  say(message)
}

/** With STANDIN_TRACE=1: what happened, and how many milliseconds after the start. */
export function trace(message: string): void {
  if (process.env['STANDIN_TRACE']) say(`${performance.now().toFixed(0)} ms: ${message}`)
}

/** An error with its stack where it has one, for a person to read. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
