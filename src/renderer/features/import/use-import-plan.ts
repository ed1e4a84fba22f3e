import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImportGroup, ImportPreview } from '#shared/domain/import-preview.ts'
import type { ImportReading } from '#shared/domain/import-reading.ts'
import { useProject } from '#renderer/engine/current.ts'
import { useAnswer } from '#renderer/engine/queries.ts'

/** By what labels are read. */
export type ReadBy = ImportReading['by']

/** What is asked about files that may change at any time. */
const OF_DISK = ['imports.locate', 'imports.preview', 'imports.plannedFiles', 'imports.wrongLines']

/** Milliseconds after the last key until a pattern is tried. */
const TYPING = 250

/** Where what was chosen lies: one folder, and the open project that it belongs to, if it does. */
export interface Place extends ImportGroup {
  readonly project: string | undefined
}

/** Everything that is decided before photos come in. */
export interface ImportPlan {
  /** Several where what was chosen does not lie together. */
  readonly places: readonly Place[]
  readonly place: Place | undefined
  readonly setPlace: (index: number) => void
  readonly readBy: ReadBy
  readonly setReadBy: (by: ReadBy) => void
  readonly pattern: string
  readonly setPattern: (pattern: string) => void
  readonly list: string | undefined
  readonly setList: (path: string) => void
  /** What would come in; of the reading before, while the new one is worked out. */
  readonly preview: ImportPreview | undefined
  readonly isStale: boolean
  readonly error: Error | null
  readonly lookAgain: () => void
  /** What `projects.openFolder` is called with; undefined while something is missing. */
  readonly input: ReturnType<typeof inputOf>
}

/** What is asked for by a person's choices; undefined while one of them is not made yet. */
function inputOf(
  place: Place | undefined,
  by: ReadBy | undefined,
  said: { readonly pattern: string; readonly list: string | undefined },
) {
  if (!place) return undefined
  const { folder, only, project } = place
  const base = { folder, only, ...(project === undefined ? {} : { project }) }
  switch (by) {
    case undefined:
      // As the project did so far; a new one by what the folder looks like.
      return base
    case 'detection':
      return { ...base, pattern: null }
    case 'pattern':
      return said.pattern.trim() === '' ? undefined : { ...base, pattern: said.pattern }
    case 'list':
      return said.list === undefined ? undefined : { ...base, list: said.list }
    case 'none':
      return { ...base, unlabelled: true as const }
  }
}

/** @param paths files and folders that a person chose or dropped */
export function useImportPlan(paths: readonly string[]): ImportPlan {
  const cache = useQueryClient()
  const project = useProject()
  const around = project?.dataset.folder
  const located = useAnswer('imports.locate', {
    paths,
    ...(around === undefined ? {} : { around }),
  })
  const [chosen, setPlace] = useState(0)
  const [said, setReadBy] = useState<ReadBy>()
  const [typed, setPattern] = useState<string>()
  const [list, setList] = useState<string>()

  const places: readonly Place[] = located.data
    ? [
        ...(located.data.inside.length > 0 && project && around !== undefined
          ? [{ folder: around, only: located.data.inside, project: project.path }]
          : []),
        ...located.data.groups.map((group) => ({ ...group, project: undefined })),
      ]
    : []
  const place = places[chosen]
  const settledPattern = useSettled(typed ?? '', TYPING)
  const input = inputOf(place, said, { pattern: settledPattern, list })
  const question = input ?? { folder: place?.folder ?? '/' }
  const answer = useAnswer(
    'imports.preview',
    // The disk is looked at once; other readings are tried on what was found.
    said === undefined ? question : { ...question, again: true },
    { enabled: input !== undefined, keepPrevious: true },
  )

  // What was seen of the disk holds only while it is looked at.
  useEffect(
    () => () => {
      for (const method of OF_DISK) cache.removeQueries({ queryKey: [method] })
    },
    [cache],
  )

  // A reading that cannot be used leaves what the one before found on the screen.
  const [last, setLast] = useState<{ readonly of: string; readonly preview: ImportPreview }>()
  const of = place ? JSON.stringify(place) : ''
  if (answer.data && !answer.isPlaceholderData && answer.data !== last?.preview)
    setLast({ of, preview: answer.data })
  // Of nothing, nothing is known.
  const preview = place && last?.of === of ? last.preview : undefined
  const read = preview?.reading
  // Pages of files and of wrong lines are those of the last preview.
  useEffect(() => {
    if (!preview) return
    for (const method of ['imports.plannedFiles', 'imports.wrongLines'])
      void cache.invalidateQueries({ queryKey: [method] })
  }, [cache, preview])
  return {
    places,
    place,
    setPlace,
    readBy: said ?? read?.by ?? 'detection',
    setReadBy,
    pattern: typed ?? (read?.by === 'pattern' ? read.pattern : ''),
    setPattern,
    list: list ?? (read?.by === 'list' ? read.list : undefined),
    setList,
    preview,
    isStale: answer.isPlaceholderData || input === undefined || (typed ?? '') !== settledPattern,
    error: located.error ?? answer.error,
    lookAgain: () => void (located.error ? located.refetch() : answer.refetch()),
    input,
  }
}

/** A value once it has stayed the same for a while. */
function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause)
    return () => window.clearTimeout(timer)
  }, [value, pause])
  return settled
}
