import { ProblemError } from '#shared/contract/problem.ts'
import type { JournalEntry } from '#shared/domain/journal.ts'
import { Label, LABEL_COLOURS } from '#shared/domain/label.ts'
import type { Selection } from '#shared/domain/sample-filter.ts'
import type { JournalWriter } from '#engine/database/journal-repository.ts'
import { copiesOf, type Where, whereSelected } from '#engine/database/sample-where.ts'
import { countText } from '../count-text.ts'
import type { OpenProject } from '../project/open-project.ts'
import { type Changed, changed } from './changed.ts'
import { type SplitEdits, splitEdits } from './split-edits.ts'

/** Everything a person can change in the library. Each change is one entry of the journal. */
export interface Editor extends SplitEdits {
  /** Gives photos a label, or none (null); copies of the same bytes follow. */
  readonly assignLabel: (selection: Selection, labelId: number | null) => Changed
  /**
   * Gives photos the labels that a run's network suggests: of a filter those that have none, and
   * those that are named whatever they have. Copies of the same bytes follow.
   */
  readonly acceptSuggestions: (selection: Selection, runId: number) => Changed
  /** Leaves photos out of training, or takes them back in. */
  readonly exclude: (selection: Selection, excluded: boolean) => Changed
  /** @throws ProblemError INVALID_INPUT when there is a label of this name */
  readonly addLabel: (name: string) => { readonly label: Label; readonly entry: JournalEntry }
  /** @throws ProblemError NOT_FOUND, INVALID_INPUT */
  readonly renameLabel: (labelId: number, name: string) => Changed
  /** All photos of one label get another, and the first label goes. @throws ProblemError NOT_FOUND */
  readonly mergeLabels: (labelId: number, intoId: number) => Changed
  /** Its photos have no label then. @throws ProblemError NOT_FOUND */
  readonly deleteLabel: (labelId: number) => Changed
  /**
   * Gives a label a colour of the palette; null gives it back that of its position.
   * @throws ProblemError NOT_FOUND
   */
  readonly colourLabel: (labelId: number, colour: number | null) => Changed
  /** @throws ProblemError NOT_FOUND when there is nothing to undo */
  readonly undo: () => JournalEntry
  /** @throws ProblemError NOT_FOUND when nothing was undone */
  readonly redo: () => JournalEntry
}

export function createEditor({
  journal,
  labels,
  samples,
  predictions,
  splits,
}: Pick<OpenProject, 'journal' | 'labels' | 'samples' | 'predictions' | 'splits'>): Editor {
  const requireLabel = (labelId: number): Label => {
    const label = labels.all().find(({ id }) => id === labelId)
    if (label) return label
    throw new ProblemError('NOT_FOUND', 'This label is no longer there.', { labelId })
  }

  /** @throws ProblemError INVALID_INPUT */
  function requireFreeName(name: string): string {
    const trimmed = name.trim()
    if (!Label.unwrap().shape.name.safeParse(trimmed).success) {
      throw new ProblemError('INVALID_INPUT', 'A label’s name has 1 to 255 characters.')
    }
    if (labels.all().some((label) => label.name === trimmed)) {
      throw new ProblemError('INVALID_INPUT', `There is a label “${trimmed}” already.`)
    }
    return trimmed
  }

  /** Sets the label of samples and of their copies, which are photos of the same thing. */
  function setLabel(writer: JournalWriter, where: Where, labelId: number | null): number {
    // Copies first: whom they belong to is asked of the samples as they were before.
    const copies = writer.setSamples('label_id', labelId, copiesOf(where))
    const own = writer.setSamples('label_id', labelId, where)
    return samplesOf(own, copies)
  }

  /** @throws ProblemError NOT_FOUND with `otherwise` where there was nothing */
  function afterStep(entry: JournalEntry | undefined, otherwise: string): JournalEntry {
    if (!entry) throw new ProblemError('NOT_FOUND', otherwise)
    // Copies of what came or went with an import count again, or no longer.
    if (entry.kind === 'import') samples.settleDuplicates()
    return entry
  }

  const ofLabel = (labelId: number): Where => ({
    sql: `label_id = :labelId`,
    parameters: { labelId },
  })

  return {
    assignLabel(selection, labelId) {
      const label = labelId === null ? undefined : requireLabel(labelId)
      const name = label ? `“${label.name}”` : 'No label'
      return changed(
        journal.record(
          'assignLabel',
          (writer) => `${name} on ${photos(setLabel(writer, whereSelected(selection), labelId))}`,
        ),
      )
    },
    acceptSuggestions(selection, runId) {
      const { sql, parameters } = whereSelected(selection)
      const suggested = predictions.suggestions(runId, {
        sql: 'ids' in selection ? sql : `${sql} AND label_id IS NULL`,
        parameters,
      })
      return changed(
        journal.record('acceptSuggestions', (writer) => {
          const copies = writer.setEach('label_id', suggested.copies)
          const own = writer.setEach('label_id', suggested.samples)
          return `Accepted ${countText(samplesOf(own, copies), 'suggestion')} of run ${runId}`
        }),
      )
    },
    exclude: (selection, excluded) =>
      changed(
        journal.record(excluded ? 'exclude' : 'include', (writer) => {
          const count = writer.setSamples('excluded', Number(excluded), whereSelected(selection))
          return excluded ? `Left out ${photos(count)}` : `Took ${photos(count)} back in`
        }),
      ),
    ...splitEdits({ journal, splits }),
    addLabel(name) {
      const free = requireFreeName(name)
      let id = 0
      const entry = journal.record('addLabel', (writer) => {
        id = writer.addLabel(free)
        return `Added the label “${free}”`
      })
      if (!entry) throw new Error('A new label is always a change.')
      return { label: requireLabel(id), entry }
    },
    renameLabel(labelId, name) {
      const { name: before } = requireLabel(labelId)
      if (name.trim() === before) return { entry: null }
      const free = requireFreeName(name)
      return changed(
        journal.record('renameLabel', (writer) => {
          writer.setLabel(labelId, { name: free })
          return `Renamed “${before}” to “${free}”`
        }),
      )
    },
    mergeLabels(labelId, intoId) {
      const from = requireLabel(labelId)
      const into = requireLabel(intoId)
      if (labelId === intoId) return { entry: null }
      return changed(
        journal.record('mergeLabels', (writer) => {
          writer.setSamples('label_id', intoId, ofLabel(labelId))
          writer.setLabel(labelId, { deleted: true })
          return `Merged “${from.name}” into “${into.name}”`
        }),
      )
    },
    deleteLabel(labelId) {
      const { name } = requireLabel(labelId)
      return changed(
        journal.record('deleteLabel', (writer) => {
          writer.setSamples('label_id', null, ofLabel(labelId))
          writer.setLabel(labelId, { deleted: true })
          return `Deleted the label “${name}”`
        }),
      )
    },
    colourLabel(labelId, colour) {
      const { name, position } = requireLabel(labelId)
      return changed(
        journal.record('colourLabel', (writer) => {
          // The colour it has by its position is no choice of its own.
          const own = colour === position % LABEL_COLOURS ? null : colour
          writer.setLabel(labelId, { colour: own })
          return `Gave “${name}” another colour`
        }),
      )
    },
    undo: () => afterStep(journal.undo(), 'There is nothing to undo.'),
    redo: () => afterStep(journal.redo(), 'There is nothing to do again.'),
  }
}

/** Where only copies said otherwise, it was a photo in conflict that was settled. */
const samplesOf = (own: number, copies: number): number => (own === 0 && copies > 0 ? 1 : own)

const photos = (count: number): string => countText(count, 'photo')
