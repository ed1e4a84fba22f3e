import { startTransition, useEffect, useRef, useState } from 'react'

/**
 * A value that changes at most every so often; the last of what came meanwhile is never lost.
 *
 * @param pause milliseconds
 */
export function useSlowly<T>(value: T, pause: number): T {
  const [shown, setShown] = useState(value)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = value
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      // What is typed or pressed meanwhile goes first.
      startTransition(() => setShown(latest.current))
    }, pause)
  }, [value, pause])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  return shown
}
