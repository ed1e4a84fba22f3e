import { ProblemError } from '#shared/contract/problem.ts'

/** What to show of an error: its sentence, and for those who ask what lies behind it. */
export interface ProblemText {
  readonly message: string
  readonly details: string | undefined
}

export function problemText(error: unknown): ProblemText {
  const message = error instanceof Error ? error.message : String(error)
  if (!(error instanceof ProblemError)) return { message, details: undefined }
  const details = Object.entries(error.details)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join('\n')
  return { message, details: details === '' ? undefined : details }
}
