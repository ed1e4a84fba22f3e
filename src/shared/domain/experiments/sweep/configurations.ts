import { createRandom, deriveSeed, type Random, shuffle } from '../../random.ts'
import type { RunSpec } from '../../run-spec.ts'
import { applyAssignments } from './apply-assignments.ts'
import { drawValue, gridValues } from './axis-values.ts'
import type { SweepAssignment, SweepAxis } from './sweep-axis.ts'
import { combinationsOf, type SweepSettings } from './sweep.ts'

/** One way to set what is varied. */
export interface Configuration {
  /** 1, 2, 3 … in the order in which they are tried. */
  readonly number: number
  /** In the order of the axes. */
  readonly assignments: readonly SweepAssignment[]
  readonly spec: RunSpec
}

/** Values that do not go together, and why. */
export interface Skipped {
  readonly assignments: readonly SweepAssignment[]
  readonly contradiction: string
}

export interface Configurations {
  readonly configurations: readonly Configuration[]
  readonly skipped: readonly Skipped[]
  /** Combinations that came to the same spec as another, as units do where there is no layer. */
  readonly alike: number
}

/** Draws that a search at random makes for each configuration that it is to find, at the most. */
const DRAWS = 20

/** Made once for the same settings: plans, tables and pictures ask again after each training. */
const known = new WeakMap<object, Configurations>()

/**
 * All configurations of a sweep, in a random order that its seed decides: what is ended early has
 * tried some of everything. Values that contradict each other are left out.
 */
export function configurationsOf(settings: SweepSettings): Configurations {
  const made = known.get(settings) ?? makeConfigurations(settings)
  known.set(settings, made)
  return made
}

function makeConfigurations(settings: SweepSettings): Configurations {
  const { spec, axes, search, budget } = settings
  const random = createRandom(deriveSeed(search.kind === 'grid' ? spec.seed : search.seed, 'sweep'))
  const [candidates, wanted] =
    search.kind === 'grid'
      ? [shuffledGrid(axes, random), Infinity]
      : [draws(axes, search.runs, random), search.runs]
  const limit = Math.min(wanted, budget.runs ?? Infinity)
  const configurations: Configuration[] = []
  const skipped = new Map<string, Skipped>()
  const specs = new Set<string>()
  let alike = 0
  for (const assignments of candidates) {
    if (configurations.length >= limit) break
    const applied = applyAssignments(spec, assignments)
    if ('contradiction' in applied) {
      const { contradiction } = applied
      skipped.set(JSON.stringify(assignments), { assignments, contradiction })
    } else if (specs.has(JSON.stringify(applied.spec))) alike++
    else {
      specs.add(JSON.stringify(applied.spec))
      configurations.push({ number: configurations.length + 1, assignments, spec: applied.spec })
    }
  }
  return { configurations, skipped: [...skipped.values()], alike }
}

/** Every combination once. */
function* shuffledGrid(
  axes: readonly SweepAxis[],
  random: Random,
): Generator<readonly SweepAssignment[]> {
  const values = axes.map(gridValues)
  const places = Array.from({ length: combinationsOf(axes) }, (_, place) => place)
  shuffle(places, random)
  for (const place of places) {
    let rest = place
    yield values.flatMap((ofAxis) => {
      const value = ofAxis[rest % ofAxis.length]
      rest = Math.floor(rest / ofAxis.length)
      return value ? [value] : []
    })
  }
}

function* draws(
  axes: readonly SweepAxis[],
  runs: number,
  random: Random,
): Generator<readonly SweepAssignment[]> {
  for (let draw = 0; draw < runs * DRAWS; draw++) yield axes.map((axis) => drawValue(axis, random))
}
