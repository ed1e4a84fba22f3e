import { useCallback, useState } from 'react'
import { useReducedMotion } from '#renderer/ui/index.ts'

/** How far walks are shown, and on their way to which step. */
export interface Walking {
  /** The step that is shown, 0 for the start. */
  readonly at: number
  /** The step to which it goes by itself; `at` where it rests. */
  readonly goal: number
  readonly step: () => void
  /** Goes to the end; at once where the person asked for less motion. */
  readonly run: () => void
  /** Ends with the step that is under way. */
  readonly pause: () => void
  readonly show: (step: number) => void
  /** Tells that the step under way is done. */
  readonly arrive: () => void
}

/**
 * @param last the last step that there is to show
 * @param walks what is shown; another one begins at its start
 */
export function useWalk(last: number, walks: unknown): Walking {
  const [{ at, goal }, set] = useState({ at: 0, goal: 0 })
  const [seen, setSeen] = useState(walks)
  const still = useReducedMotion()
  if (seen !== walks) {
    setSeen(walks)
    set({ at: 0, goal: 0 })
  }
  const show = (step: number) => set({ at: step, goal: step })
  const goTo = (next: number) => (still ? show(next) : set({ at, goal: next }))
  return {
    at: Math.min(at, last),
    goal: Math.min(goal, last),
    step: () => goTo(Math.min(last, at + 1)),
    run: () => goTo(last),
    pause: () => set({ at, goal: Math.min(goal, at + 1) }),
    show,
    arrive: useCallback(() => set((now) => ({ ...now, at: now.at + 1 })), []),
  }
}

/** Milliseconds of a step that a person asked for, and of one of many. */
const ONE = 320
const MANY = 140

/** How long the step under way takes, in milliseconds; null while nothing moves, or cannot yet. */
export function flightOf({ at, goal }: Walking, last: number): number | null {
  if (at >= goal || at >= last) return null
  return goal > at + 1 ? MANY : ONE
}
