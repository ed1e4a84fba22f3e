import type { JournalEntry } from '#shared/domain/journal.ts'

/** The entry of a change; null when everything was so already. */
export interface Changed {
  readonly entry: JournalEntry | null
}

export const changed = (entry: JournalEntry | undefined): Changed => ({ entry: entry ?? null })
