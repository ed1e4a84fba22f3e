import type { RunSpec } from './run-spec.ts'

/** As one word of a POSIX shell or PowerShell, whatever is in it but a single quote. */
export const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/**
 * The command that trains on the same folder with the same settings: the whole spec goes in as JSON,
 * so that nothing depends on what the defaults are elsewhere.
 */
export const trainCommand = (spec: RunSpec, folder: string): string =>
  `echo ${quoted(JSON.stringify(spec))} | downhill train ${quoted(folder)} --spec -`
