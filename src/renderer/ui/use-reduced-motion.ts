import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-reduced-motion: reduce)'

/** Whether the person asked for less motion: then nothing moves by itself. */
export const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const media = matchMedia(QUERY)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => matchMedia(QUERY).matches,
  )
