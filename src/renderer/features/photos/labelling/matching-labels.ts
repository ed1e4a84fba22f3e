import type { Label } from '#shared/domain/label.ts'

export interface MatchingLabels {
  /** Those that begin with what was typed, then those that hold it. */
  readonly found: readonly Label[]
  /** What was typed, as a name. */
  readonly name: string
  /** Whether a label of this name could be made. */
  readonly isNew: boolean
}

/** The labels that go with what a person typed, in capitals or not. */
export function matchingLabels(labels: readonly Label[], query: string): MatchingLabels {
  const name = query.trim()
  const typed = name.toLowerCase()
  const place = (label: Label) => label.name.toLowerCase().indexOf(typed)
  const holding = labels.filter((label) => place(label) >= 0)
  return {
    found: [
      ...holding.filter((label) => place(label) === 0),
      ...holding.filter((label) => place(label) > 0),
    ],
    name,
    isNew: name !== '' && !labels.some((label) => label.name === name),
  }
}
