import { MAX_SELECTION, type SampleFilter, type Selection } from '#shared/domain/sample-filter.ts'

/** Which photos of the list are chosen: some by name, or all of the filter but some. */
export type Chosen =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<number> }
  | { readonly kind: 'allBut'; readonly except: ReadonlySet<number> }

export const NOTHING: Chosen = { kind: 'some', ids: new Set() }
export const EVERYTHING: Chosen = { kind: 'allBut', except: new Set() }

export const only = (ids: Iterable<number>): Chosen => ({ kind: 'some', ids: new Set(ids) })

export const isChosen = (chosen: Chosen, id: number): boolean =>
  chosen.kind === 'some' ? chosen.ids.has(id) : !chosen.except.has(id)

export const countChosen = (chosen: Chosen, total: number): number =>
  chosen.kind === 'some' ? chosen.ids.size : Math.max(0, total - chosen.except.size)

/** Chooses a photo, or no longer. */
export function toggle(chosen: Chosen, id: number): Chosen {
  const named = new Set(namesOf(chosen))
  if (!named.delete(id)) named.add(id)
  return chosen.kind === 'some' ? { kind: 'some', ids: named } : { kind: 'allBut', except: named }
}

/** Chooses some more photos. */
export function include(chosen: Chosen, ids: Iterable<number>): Chosen {
  const named = new Set(namesOf(chosen))
  for (const id of ids) {
    if (chosen.kind === 'some') named.add(id)
    else named.delete(id)
  }
  return chosen.kind === 'some' ? { kind: 'some', ids: named } : { kind: 'allBut', except: named }
}

/** Whether one call can name what is chosen. */
export const fitsOneCall = (chosen: Chosen): boolean => namesOf(chosen).size <= MAX_SELECTION

/** What the library is told; undefined where nothing is chosen. */
export function selectionOf(chosen: Chosen, filter: SampleFilter): Selection | undefined {
  if (chosen.kind === 'allBut') return { filter, except: [...chosen.except] }
  return chosen.ids.size === 0 ? undefined : { ids: [...chosen.ids] }
}

const namesOf = (chosen: Chosen): ReadonlySet<number> =>
  chosen.kind === 'some' ? chosen.ids : chosen.except
